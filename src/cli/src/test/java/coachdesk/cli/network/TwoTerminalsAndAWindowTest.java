package coachdesk.cli.network;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.cli.Main;
import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.store.ServerRows;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.faults.FaultScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 5 and 6 with real processes on a real network that is cut and healed at random. */
class TwoTerminalsAndAWindowTest {
    private static final int COMMANDS = 9;
    private static final Duration HEALED = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void two_terminals_and_a_window_on_one_backend_end_up_equal() throws Exception {
        System.out.println("seed " + seed);
        Path served = folder.resolve("backend");
        try (Backend backend = Backend.start(new BackendOptions(0, served, null, true, true, Clock.systemUTC()));
                FaultProxy proxy = new FaultProxy(backend.address());
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            String server = proxy.address().toString();
            String token = backend.localToken().orElseThrow();
            ChildJava java = new ChildJava(folder);
            List<Path> data = List.of(signedIn("terminal-1", server, token), signedIn("terminal-2", server, token));
            Path window = signedIn("window", server, token);
            assertThat(coachdesk(java, data.get(0), "sync")).isZero();
            assertThat(coachdesk(java, data.get(1), "sync")).isZero();
            try (Desk desk = open(window)) {
                desk.sync().syncNow();
                desk.sync().start();
                List<String> codes = codes(desk);
                CountDownLatch over = new CountDownLatch(1);
                Future<?> weather =
                        threads.submit(() -> FaultScript.of(seed, 400).play(proxy, over));
                Future<?> first = threads.submit(() -> work(java, data.get(0), codes, random.split()));
                Future<?> second = threads.submit(() -> work(java, data.get(1), codes, random.split()));
                work(desk, codes);
                first.get();
                second.get();
                over.countDown();
                weather.get();
                assertDrainsByItself(desk);
                assertThat(coachdesk(java, data.get(0), "sync")).isZero();
                assertThat(coachdesk(java, data.get(1), "sync")).isZero();
                assertThat(coachdesk(java, data.get(0), "sync")).isZero();
                desk.sync().syncNow();
            }
            Map<Kind, Digest> expected = digests(window);
            assertThat(expected.get(Kind.ATTENDANCE).count()).isPositive();
            assertThat(digests(data.get(0))).as("seed %d", seed).isEqualTo(expected);
            assertThat(digests(data.get(1))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private Path signedIn(String name, String server, String token) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        new FileSecrets(data).put(ServerAddress.secretName(server), token);
        JsonSettings.open(data).change(values -> values.withServer(server).withDeviceName(name));
        return data;
    }

    private static Desk open(Path data) {
        return DeskOpener.open(new DeskOptions(
                data, Clock.systemUTC(), new SplittableRandom(), new FileSecrets(data), Optional::empty));
    }

    private static List<String> codes(Desk desk) {
        return desk.reservations().page(ReservationQuery.all(), 0, 60).stream()
                .map(ReservationRow::code)
                .toList();
    }

    /** Whatever the network does, each command answers; what it did is kept. */
    private static Void work(ChildJava java, Path data, List<String> codes, SplittableRandom random) {
        for (int i = 0; i < COMMANDS; i++) {
            String code = codes.get(random.nextInt(codes.size()));
            int exit =
                    switch (random.nextInt(3)) {
                        case 0 -> coachdesk(java, data, "sync");
                        case 1 -> coachdesk(java, data, "undo-check-in", code);
                        default -> coachdesk(java, data, "check-in", code, "--force");
                    };
            assertThat(exit).isIn(0, 1, 10, 12);
        }
        return null;
    }

    private void work(Desk desk, List<String> codes) throws InterruptedException {
        List<ReservationRow> rows = desk.reservations().page(ReservationQuery.all(), 0, 60);
        for (int i = 0; i < 120; i++) {
            String code = codes.get(random.nextInt(codes.size()));
            if (random.nextInt(3) == 0) {
                String id = rows.get(random.nextInt(rows.size())).id();
                desk.reservations().edit(id, Map.of("trackingNumber", seed + "-" + i));
            } else {
                desk.checkIn().check(code, Via.SCANNER, Clock.systemUTC().instant(), true);
            }
            new CountDownLatch(1).await(30, TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody touches anything: it is synced within half a minute of the network's return. */
    private static void assertDrainsByItself(Desk desk) throws InterruptedException {
        CountDownLatch synced = new CountDownLatch(1);
        Runnable forget = desk.sync().listen(status -> {
            if (status.pending() == 0 && status.problem() == null) {
                synced.countDown();
            }
        });
        boolean already = desk.sync().status().pending() == 0;
        assertThat(already || synced.await(HEALED.toSeconds(), TimeUnit.SECONDS))
                .as("the queue drains within %s after the network healed", HEALED)
                .isTrue();
        forget.run();
    }

    private static int coachdesk(ChildJava java, Path data, String... command) {
        try {
            List<String> args = new java.util.ArrayList<>(List.of("--data", data.toString()));
            args.addAll(List.of(command));
            Process process = java.run(Main.class, args.toArray(String[]::new));
            process.getInputStream().readAllBytes();
            return process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Kind, Digest> digests(Path data) {
        Map<Kind, Digest> digests = new EnumMap<>(Kind.class);
        try (Store store = Store.open(data)) {
            ServerRows rows = new ServerRows(store, TestKinds.records());
            for (Kind kind : Kind.values()) {
                digests.put(kind, rows.digest(kind));
            }
        }
        return digests;
    }
}
