package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.Desk;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.store.Json;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lies in a backend's file while no backend runs on it. */
record ServedRecords(
        String integrity,
        long results,
        long lastN,
        long events,
        long attendances,
        Map<String, Long> revisions,
        Map<String, Long> touches,
        Map<String, String> tracking) {
    static ServedRecords read(Path folder) throws SQLException {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("backend.sqlite"))) {
            Map<String, Long> revisions = new HashMap<>();
            Map<String, Long> touches = new HashMap<>();
            Map<String, String> tracking = new HashMap<>();
            try (ResultSet rows = sql.createStatement()
                    .executeQuery("SELECT id, rev, doc, (SELECT count(*) FROM touch WHERE touch.id = record.id)"
                            + " FROM record WHERE kind = 'reservation'")) {
                while (rows.next()) {
                    revisions.put(rows.getString(1), rows.getLong(2));
                    touches.put(rows.getString(1), rows.getLong(4));
                    Object number = Json.read(rows.getString(3)).get("trackingNumber");
                    tracking.put(rows.getString(1), (String) number);
                }
            }
            try (ResultSet row = sql.createStatement().executeQuery("PRAGMA integrity_check")) {
                return new ServedRecords(
                        row.getString(1),
                        count(sql, "SELECT count(*) FROM op_result"),
                        count(sql, "SELECT coalesce(max(last_n), 0) FROM device"),
                        count(sql, "SELECT count(*) FROM record WHERE kind = 'event'"),
                        count(sql, "SELECT count(*) FROM record WHERE kind = 'attendance'"),
                        revisions,
                        touches,
                        tracking);
            }
        }
    }

    private static long count(Connection sql, String query) throws SQLException {
        try (ResultSet row = sql.createStatement().executeQuery(query)) {
            return row.getLong(1);
        }
    }

    /** One result for each operation, one event and one revision for each edit, one attendance for each scan. */
    void assertOnce(ServedRecords before, int edits, int scans) {
        assertThat(integrity).isEqualTo("ok");
        assertThat(results - before.results).as("results").isEqualTo(edits + scans);
        assertThat(lastN).as("last number").isEqualTo(edits + scans);
        assertThat(events - before.events).as("events").isEqualTo(edits);
        assertThat(attendances - before.attendances).as("attendances").isEqualTo(scans);
        revisions.forEach((id, rev) -> assertThat(rev - before.revisions.get(id))
                .as("revisions of %s", id)
                .isEqualTo(touches.get(id) - before.touches.get(id)));
    }

    void assertShows(Desk desk, List<ReservationRow> edited) {
        for (ReservationRow row : edited) {
            Object mine =
                    desk.reservations().detail(row.id()).orElseThrow().raw().get("trackingNumber");
            assertThat(tracking.get(row.id())).as(row.id()).isEqualTo(mine);
        }
    }
}
