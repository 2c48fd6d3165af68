package coachdesk.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.Desk;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.store.Json;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync costs a desk, from the first question to the last row on the disk, over loopback. */
@Tag("bench")
class DeskSyncBenchTest {
    private static final int ROUNDS = 15;
    /** What is asked all evening is long compiled. */
    private static final int WARM = 300;

    private static final int SCANS = 500;
    /** The feed has two changes of each. */
    private static final int EDITS = 500;

    @TempDir
    Path folder;

    @Test
    void loads_changes_and_pushes() throws Exception {
        try (FilledBackend backend = new FilledBackend(folder.resolve("small"), 20_000)) {
            for (int i = 0; i < 3; i++) {
                firstLoad(backend, "warm-" + i);
            }
            double[] loads = new double[3];
            for (int i = 0; i < loads.length; i++) {
                loads[i] = firstLoad(backend, "desk-" + i);
            }
            Figures.atMost(
                    "sync: first load of 20,000", "ms", 800, median(loads), "raw insert", raw(backend.reservations));
            try (Desk desk = backend.desk("desk-0", backend.address())) {
                desk.sync().syncNow();
                everyday(backend, desk);
            }
        }
    }

    @Test
    void a_hundred_thousand() throws Exception {
        try (FilledBackend backend = new FilledBackend(folder.resolve("large"), 100_000)) {
            firstLoad(backend, "warm");
            double millis = firstLoad(backend, "desk");
            Figures.atMost("sync: first load of 100,000", "ms", 4_000, millis, "raw insert", raw(backend.reservations));
        }
    }

    @Test
    void scans_while_the_network_swallows_everything() throws Exception {
        try (FilledBackend backend = new FilledBackend(folder.resolve("door"), 50_000);
                FaultProxy proxy = new FaultProxy(backend.address());
                Desk desk = backend.desk("desk", proxy.address())) {
            desk.sync().syncNow();
            assertThat(desk.sync().status().lastComplete()).isNotNull();
            scan(desk, backend.reservations.subList(0, SCANS), new double[SCANS]);
            proxy.set(new Fault.BlackHole(Fault.Way.TO_CLIENT));
            desk.sync().start();
            double[] millis = new double[SCANS];
            scan(desk, backend.reservations.subList(20_000, 20_000 + SCANS), millis);
            Arrays.sort(millis);
            Figures.atMost("check-in: scan at 50,000, sync in a black hole, p99", "ms", 10, millis[SCANS * 99 / 100]);
            Figures.atMost("check-in: scan at 50,000, sync in a black hole, max", "ms", 50, millis[SCANS - 1]);
        }
    }

    @Test
    void scans_while_a_first_load_runs() throws Exception {
        try (FilledBackend backend = new FilledBackend(folder.resolve("loading"), 50_000);
                ExecutorService loader = Executors.newSingleThreadExecutor()) {
            try (Desk warm = backend.desk("warm", backend.address())) {
                warm.sync().syncNow();
                scan(warm, backend.reservations.subList(0, SCANS), new double[SCANS]);
            }
            try (Desk desk = backend.desk("desk", backend.address())) {
                Future<?> load = loader.submit(() -> desk.sync().syncNow());
                while (desk.reservations().count(ReservationQuery.all()) < SCANS) {
                    new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
                }
                double[] millis = new double[SCANS];
                int done = 0;
                while (done < SCANS && !load.isDone()) {
                    double[] one = new double[1];
                    scan(desk, backend.reservations.subList(done, done + 1), one);
                    millis[done++] = one[0];
                }
                load.get();
                assertThat(done).as("scans while it loaded").isGreaterThan(SCANS / 10);
                double[] sorted = Arrays.copyOf(millis, done);
                Arrays.sort(sorted);
                Figures.atMost("check-in: scan while 50,000 are loaded first, p99", "ms", 10, sorted[done * 99 / 100]);
                Figures.atMost("check-in: scan while 50,000 are loaded first, max", "ms", 50, sorted[done - 1]);
            }
        }
    }

    private static void everyday(FilledBackend backend, Desk desk) {
        double[] deltas = new double[ROUNDS];
        double[] pushes = new double[ROUNDS];
        double[] rounds = new double[ROUNDS];
        double[] nothing = new double[ROUNDS * 3];
        for (int i = 0; i < ROUNDS; i++) {
            backend.edit(EDITS, "note " + i);
            deltas[i] = millis(() -> desk.sync().syncNow());
            for (Map<String, Object> doc : backend.reservations.subList(5000, 6000)) {
                desk.reservations().edit((String) doc.get("id"), Map.of("trackingNumber", "T" + i));
            }
            long start = System.nanoTime();
            AtomicLong empty = new AtomicLong();
            Runnable unsubscribe = desk.store().signals().listen(topics -> {
                if (desk.sync().status().pending() == 0) {
                    empty.compareAndSet(0, System.nanoTime());
                }
            });
            rounds[i] = millis(() -> desk.sync().syncNow());
            unsubscribe.run();
            pushes[i] = (empty.get() - start) / 1e6;
            assertThat(desk.sync().status().synced()).isTrue();
        }
        for (int i = 0; i < WARM; i++) {
            desk.sync().syncNow();
        }
        for (int i = 0; i < nothing.length; i++) {
            nothing[i] = millis(() -> desk.sync().syncNow());
        }
        Figures.atMost(
                "sync: delta of 1,000 changes (500 edits, each with its entry in the timeline)",
                "ms",
                60,
                median(deltas));
        Figures.atMost("sync: push of 1,000 operations, until none waits", "ms", 300, median(pushes));
        Figures.atMost("sync: the same, with the pull of what it changed", "ms", 600, median(rounds));
        Figures.atMost("sync: nothing to do", "ms", 5, median(nothing));
    }

    /** Until every row is on the disk and compared with the server's digest; the list's indexes are built after that. */
    private static double firstLoad(FilledBackend backend, String name) throws Exception {
        try (Desk desk = backend.desk(name, backend.address())) {
            AtomicLong complete = new AtomicLong();
            desk.sync().listen(status -> {
                if (status.lastComplete() != null) {
                    complete.compareAndSet(0, System.nanoTime());
                }
            });
            long start = System.nanoTime();
            desk.sync().syncNow();
            assertThat(desk.sync().status().synced()).isTrue();
            return (complete.get() - start) / 1e6;
        }
    }

    private static void scan(Desk desk, List<Map<String, Object>> reservations, double[] millis) {
        for (int i = 0; i < reservations.size(); i++) {
            String code = (String) reservations.get(i).get("reservationCode");
            long start = System.nanoTime();
            desk.checkIn().check(code, Via.SCANNER, FilledBackend.NOW, true);
            millis[i] = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6;
        }
    }

    /** The same documents into a bare table, in one transaction. */
    private double raw(List<Map<String, Object>> docs) throws SQLException {
        List<String> texts = docs.stream().map(Json::write).toList();
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("raw-" + docs.size() + ".sqlite"));
                var statement = sql.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE raw (id TEXT PRIMARY KEY, doc TEXT NOT NULL)");
            sql.setAutoCommit(false);
            long start = System.nanoTime();
            try (var insert = sql.prepareStatement("INSERT INTO raw VALUES (?, ?)")) {
                for (int i = 0; i < texts.size(); i++) {
                    insert.setString(1, (String) docs.get(i).get("id"));
                    insert.setString(2, texts.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            sql.commit();
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
