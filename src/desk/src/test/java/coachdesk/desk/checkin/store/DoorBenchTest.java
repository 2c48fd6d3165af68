package coachdesk.desk.checkin.store;

import static coachdesk.desk.checkin.store.DoorFixture.NOW;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From decoded text to durable verdict at 50,000 reservations, beside one durable insert by raw SQLite. */
@Tag("bench")
class DoorBenchTest {
    private static final int RESERVATIONS = 50_000;
    private static final int WARM = 300;
    private static final int SCANS = 2_000;

    @TempDir
    Path folder;

    @Test
    void aScanIsAnsweredAtOnce() throws SQLException {
        double[] raw = rawInserts();
        try (DoorFixture door = new DoorFixture(folder, "Porte 1")) {
            Studio studio = new StudioGenerator(42, NOW, DoorFixture.ZONE).studio(RESERVATIONS);
            door.store.change(tx -> studio.reservations()
                    .forEach(doc -> door.records.told(tx, Kind.RESERVATION, (String) doc.get("id"), 1, doc)));
            double[] ours = scans(door, studio.reservations());
            Figures.atMost(
                    "check-in: decoded text → durable verdict, p50",
                    "ms",
                    10,
                    at(ours, 0.5),
                    "raw insert",
                    at(raw, 0.5));
            Figures.atMost(
                    "check-in: decoded text → durable verdict, p99",
                    "ms",
                    10,
                    at(ours, 0.99),
                    "raw insert",
                    at(raw, 0.99));
            Figures.atMost(
                    "check-in: decoded text → durable verdict, max", "ms", 50, at(ours, 1), "raw insert", at(raw, 1));
        }
    }

    private static double[] scans(DoorFixture door, List<Map<String, Object>> reservations) {
        double[] millis = new double[SCANS];
        for (int i = 0; i < WARM + SCANS; i++) {
            String code = (String) reservations.get(i * 19).get("reservationCode");
            String text = "https://studio.example.com/validate/" + code;
            long start = System.nanoTime();
            Verdict verdict = door.door.check(text, Via.SCANNER, NOW, true);
            double took = (System.nanoTime() - start) / 1e6;
            Assertions.assertThat(verdict.kind()).isNotIn(Verdict.Kind.UNKNOWN, Verdict.Kind.NOT_A_TICKET);
            if (i >= WARM) {
                millis[i - WARM] = took;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private double[] rawInserts() throws SQLException {
        double[] millis = new double[SCANS];
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("raw.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE scan (id TEXT PRIMARY KEY, doc TEXT)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO scan VALUES (?, ?)")) {
                for (int i = 0; i < SCANS; i++) {
                    insert.setString(1, "scan " + i);
                    insert.setString(2, "x".repeat(300));
                    long start = System.nanoTime();
                    insert.executeUpdate();
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
