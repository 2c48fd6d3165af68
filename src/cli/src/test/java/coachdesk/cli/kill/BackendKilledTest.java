package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.ChildJava;
import coachdesk.cli.desks.ServedBackend;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.SessionSecrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 2 with a server that dies: an operation takes effect once, whenever its server is killed. */
class BackendKilledTest {
    private static final int EDITED = 200;
    private static final int EDITS = 60;
    private static final int SCANS = 40;
    /** A push of so many takes about that long in a process that has just begun. */
    private static final int MICROS = 500_000;

    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    @TempDir
    Path folder;

    private int edits;
    private int scans;
    private int cut;

    @Test
    void every_operation_takes_effect_once_over_8_kills_of_the_server() throws Exception {
        kill(Integer.getInteger("kills", 8));
    }

    @Test
    @Tag("endurance")
    void every_operation_takes_effect_once_over_300_kills_of_the_server() throws Exception {
        kill(300);
    }

    private void kill(int kills) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Path served = Files.createDirectory(folder.resolve("served"));
        try (ServedBackend backend = new ServedBackend(new ChildJava(folder), served);
                ExecutorService killer = Executors.newSingleThreadExecutor()) {
            backend.start("--demo");
            try (Desk desk = desk(backend)) {
                assertThat(desk.sync().syncNow().synced()).isTrue();
                ServedRecords before = ServedRecords.read(served);
                List<ReservationRow> rows = desk.reservations().page(ReservationQuery.all(), 0, 1_000);
                for (int i = 0; i < kills; i++) {
                    work(desk, rows, random, seed + "-" + i);
                    CountDownLatch pushing = new CountDownLatch(1);
                    int micros = random.nextInt(MICROS);
                    Future<?> killed = killer.submit(() -> {
                        pushing.await();
                        new CountDownLatch(1).await(micros, TimeUnit.MICROSECONDS);
                        backend.kill();
                        return null;
                    });
                    pushing.countDown();
                    cut += desk.sync().syncNow().synced() ? 0 : 1;
                    killed.get();
                    backend.start();
                }
                desk.sync().nudge();
                assertThat(desk.sync().syncNow().synced()).as("seed %d", seed).isTrue();
                assertThat(desk.decisions().open()).as("seed %d", seed).isEmpty();
                backend.kill();
                ServedRecords after = ServedRecords.read(served);
                after.assertOnce(before, edits, scans);
                after.assertShows(desk, rows.subList(0, EDITED));
            }
            System.out.printf(
                    "seed %d: %d kills of the server, %d of them mid-sync, %d edits and %d scans, each once%n",
                    seed, kills, cut, edits, scans);
            assertThat(cut).as("syncs that a kill cut short").isGreaterThan(kills / 4);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("failed with -Dseed=" + seed, e);
        }
    }

    /** Edits of some reservations, scans of the others: then each edit is one revision. */
    private void work(Desk desk, List<ReservationRow> rows, SplittableRandom random, String unique) {
        int from = random.nextInt(EDITED - EDITS);
        for (ReservationRow row : rows.subList(from, from + EDITS)) {
            desk.reservations().edit(row.id(), Map.of("trackingNumber", unique));
            edits++;
        }
        for (int i = 0; i < SCANS; i++) {
            String code =
                    rows.get(EDITED + random.nextInt(rows.size() - EDITED)).code();
            Instant at = START.plus(Duration.ofDays(random.nextInt(3_000)));
            Verdict verdict = desk.checkIn().check(code, Via.SCANNER, at, true);
            scans += verdict.kind() == Verdict.Kind.ACCEPTED ? 1 : 0;
        }
    }

    private Desk desk(ServedBackend backend) throws Exception {
        Path data = Files.createDirectory(folder.resolve("desk"));
        String server = backend.address().toString();
        JsonSettings.open(data).change(values -> values.withServer(server));
        SessionSecrets secrets = new SessionSecrets();
        String token = new ServerProbe(Clock.systemUTC())
                .login(backend.address(), ServedBackend.EMAIL, ServedBackend.PASSWORD, "desk")
                .token();
        secrets.put(ServerAddress.secretName(server), token);
        return DeskOpener.open(
                new DeskOptions(data, Clock.systemUTC(), new SplittableRandom(), secrets, Optional::empty));
    }
}
