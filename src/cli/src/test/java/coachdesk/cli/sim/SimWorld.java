package coachdesk.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Store;
import coachdesk.testkit.sim.Simulation;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** An evening: several desks, one server, a bad network; then the network heals. */
final class SimWorld implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-21T17:00:00Z");
    private static final int TICKETS = 14;
    private static final int STEPS = 110;

    private final Simulation world;
    private final RandomGenerator random;
    private final SimServer server;
    private final List<SimDesk> desks = new ArrayList<>();
    private final List<Habits> habits = new ArrayList<>();
    private final List<Habits.Ticket> tickets = new ArrayList<>();
    private SimWeather weather = SimWeather.foul();
    private boolean restored;
    private boolean damaged;
    private boolean backedUp;

    SimWorld(long seed, Path folder, Path serverTemplate, Path deskTemplate) {
        world = new Simulation(seed, START);
        random = world.split();
        RandomIds ids = new RandomIds(world.split());
        server = new SimServer(folder, serverTemplate, world.clock(), ids);
        int count = 2 + random.nextInt(3);
        fill(new StudioGenerator(seed, START, TestKinds.ZONE).studio(TICKETS), count);
        for (int i = 0; i < count; i++) {
            desks.add(desk("desk" + i, folder, deskTemplate));
            habits.add(new Habits(desks.get(i), world.split(), tickets));
        }
    }

    private SimDesk desk(String name, Path folder, Path template) {
        try {
            Path data = Files.createDirectories(folder.resolve(name));
            Files.copy(template, data.resolve(Store.FILE));
            Duration skew = Duration.ofMinutes(random.nextInt(-120, 121));
            return new SimDesk(
                    name,
                    data,
                    server,
                    new SimRemote(world, server, () -> weather),
                    world.clock().skewed(skew),
                    new RandomIds(world.split()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every third booking is nobody's but its deleter's; every desk has a person that only it edits. */
    private void fill(Studio studio, int desks) {
        List<Operation> ops = new ArrayList<>();
        for (Map<String, Object> doc : studio.reservations()) {
            doc.put("x-newer", Map.of("seats", List.of(1, 2), "mood", "🔥"));
            doc.remove("status");
            String id = (String) doc.get("id");
            ops.add(creation(ops.size() + 1, Kind.RESERVATION, id, doc));
            tickets.add(new Habits.Ticket(id, (String) doc.get("reservationCode"), tickets.size() % 3 == 2));
        }
        for (int i = 0; i < desks; i++) {
            String id = "own-desk" + i;
            ops.add(creation(ops.size() + 1, Kind.PERSON, id, new LinkedHashMap<>(Map.of("id", id, "name", "Awa"))));
        }
        server.push(new PushRequest("filler", "Filler", ops));
    }

    private static Operation creation(int n, Kind kind, String id, Map<String, Object> doc) {
        return new Operation(n, "fill-" + n, kind.wire(), id, OpType.CREATE, null, START.toString(), doc);
    }

    void evening() {
        for (int i = 0; i < STEPS; i++) {
            world.in(Duration.ofSeconds(random.nextInt(5, 4000)), this::step);
        }
        world.run(Duration.ofSeconds(4400));
    }

    private void step() {
        int who = random.nextInt(desks.size());
        int what = random.nextInt(100);
        if (what < 62) {
            habits.get(who).act();
        } else if (what < 92) {
            desks.get(who).sync();
        } else if (what < 95) {
            desks.get(who).restart();
        } else if (what < 97) {
            damage(desks.get(who));
        } else {
            server();
        }
    }

    private void damage(SimDesk desk) {
        desk.sql(
                "UPDATE reservation SET base = replace(base, 'a', 'ą') WHERE row = (SELECT min(row) FROM reservation)");
        damaged = true;
    }

    private void server() {
        if (!backedUp) {
            server.backUp();
            backedUp = true;
        } else if (random.nextInt(3) == 0) {
            server.restore();
            restored = true;
        } else if (random.nextInt(3) == 0) {
            world.clock().advance(Duration.ofDays(91));
            server.purge();
        }
    }

    /** The network is good again; nobody touches anything. */
    void heal() {
        weather = SimWeather.fair();
        for (int round = 0; round < 3; round++) {
            desks.forEach(SimDesk::sync);
            world.run(Duration.ofSeconds(8));
        }
    }

    void check() {
        for (SimDesk desk : desks) {
            assertThat(desk.counts().pending())
                    .as("%s waits although all is well", desk.name)
                    .isZero();
            assertThat(desk.sync()).as("%s is in step", desk.name).isTrue();
        }
        for (Kind kind : Kind.values()) {
            Map<String, Map<String, Object>> theirs = server.docs(kind);
            for (SimDesk desk : desks) {
                assertThat(desk.docs(kind, Set.of()))
                        .as("%s of %s", kind, desk.name)
                        .isEqualTo(theirs);
            }
        }
        Map<String, Map<String, Object>> bookings = server.docs(Kind.RESERVATION);
        Set<String> gone = habits.stream()
                .filter(habit -> !restored)
                .flatMap(habit -> habit.doomed.stream())
                .collect(Collectors.toSet());
        gone.retainAll(bookings.keySet());
        assertThat(gone).as("deleted stays deleted").isEmpty();
        assertThat(tickets.stream()
                        .filter(Habits.Ticket::untouchable)
                        .filter(ticket -> bookings.containsKey(ticket.id()))
                        .map(ticket -> bookings.get(ticket.id()).get("x-newer")))
                .as("unknown fields come back untouched")
                .allMatch(value -> value.equals(Map.of("seats", List.of(1, 2), "mood", "🔥")));
        if (!restored) {
            everyScanArrivedOnceAndEveryEditCountedOnce();
        }
        if (!restored && !damaged) {
            assertThat(desks.stream().mapToInt(desk -> desk.remote.repairs()).sum())
                    .as("the cursor never ran ahead of its rows, so nothing had to be read again")
                    .isZero();
        }
    }

    private void everyScanArrivedOnceAndEveryEditCountedOnce() {
        Set<String> scans = server.docs(Kind.ATTENDANCE).keySet();
        for (int i = 0; i < desks.size(); i++) {
            Habits habit = habits.get(i);
            assertThat(scans).as("scans of %s", desks.get(i).name).containsAll(habit.accepted);
            assertThat(server.rev(Kind.PERSON, habit.ownPerson()))
                    .as("edits of %s, each once", habit.ownPerson())
                    .contains(1L + habit.ownEdits);
        }
        assertThat(scans.size())
                .as("no scan twice")
                .isEqualTo(
                        habits.stream().mapToInt(habit -> habit.accepted.size()).sum());
    }

    @Override
    public void close() {
        desks.forEach(SimDesk::close);
        server.close();
    }
}
