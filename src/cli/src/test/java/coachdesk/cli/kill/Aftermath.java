package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.LaterMessage;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has to be true of a data folder after its program was killed. */
final class Aftermath {
    private final Path folder;
    private final int atOnce;
    private long operations;
    private long pulled;

    /** @param atOnce how many changes may have been under way */
    Aftermath(Path folder, int atOnce) {
        this.folder = folder;
        this.atOnce = atOnce;
    }

    /** It can be opened, empty or whole. */
    void opens() throws SQLException {
        check(List.of());
    }

    /** @param announced what the killed program had said, in order */
    void check(List<String> announced) throws SQLException {
        try (Store store = Store.open(folder);
                Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE))) {
            assertThat(text(sql, "PRAGMA integrity_check")).isEqualTo("ok");
            everythingAnnouncedIsThere(sql, announced);
            nothingIsHalf(sql, announced);
            rowsShowWhatTheQueueMakesOfThem(store, announced);
        }
    }

    private static void everythingAnnouncedIsThere(Connection sql, List<String> announced) throws SQLException {
        for (String line : announced) {
            String[] said = line.split(" ");
            switch (said[0]) {
                case "IN" -> {
                    assertThat(count(sql, "SELECT count(*) FROM attendance WHERE id = ?", said[1]))
                            .as(line)
                            .isEqualTo(1);
                    assertThat(ops(sql, "attendance", said[1], "create", "%"))
                            .as(line)
                            .isEqualTo(1);
                }
                case "UNDO" -> {
                    assertThat(ops(sql, "attendance", said[1], "edit", "%undoneAt%"))
                            .as(line)
                            .isEqualTo(1);
                    assertThat(count(sql, "SELECT count(*) FROM attendance WHERE undone AND id = ?", said[1]))
                            .as(line)
                            .isEqualTo(1);
                }
                case "EDIT" ->
                    assertThat(ops(sql, "reservation", said[1], "edit", "%\"" + said[2] + "\"%"))
                            .as(line)
                            .isEqualTo(1);
                case "DELETE" ->
                    assertThat(ops(sql, "reservation", said[1], "delete", null))
                            .as(line)
                            .isPositive();
                case "RESTORE" ->
                    assertThat(ops(sql, "reservation", said[1], "restore", "%"))
                            .as(line)
                            .isPositive();
                case "DRAFT" ->
                    assertThat(ops(sql, "draft", said[1] + "@%", "%", "%\"" + said[2] + "\"%"))
                            .as(line)
                            .isEqualTo(1);
                case "PLAN" ->
                    assertThat(ops(sql, "later-message", "%", "create", "%\"" + said[1] + "\"%"))
                            .as(line)
                            .isEqualTo(1);
                case "SENT" -> {
                    assertThat(ops(sql, "later-message", said[1], "edit", "%\"sent\"%"))
                            .as(line)
                            .isEqualTo(1);
                    assertThat(ops(sql, "message", LaterMessage.messageId(said[1]), "create", "%"))
                            .as(line)
                            .isEqualTo(1);
                }
                default -> {}
            }
        }
        theLastDraftOfEachStands(sql, announced);
    }

    /** Or the one that was being kept when it was killed. */
    private static void theLastDraftOfEachStands(Connection sql, List<String> announced) throws SQLException {
        for (int i = 0; i < KillChild.TALKS; i++) {
            String talk = "DRAFT talk" + i + " ";
            List<String> kept =
                    announced.stream().filter(line -> line.startsWith(talk)).toList();
            if (kept.size() > 1) {
                String last = kept.getLast().substring(talk.length());
                String before = kept.get(kept.size() - 2).substring(talk.length());
                assertThat(text(sql, "SELECT doc FROM draft WHERE id LIKE 'talk" + i + "@%'"))
                        .as(last)
                        .doesNotContain("\"" + before + "\"");
            }
        }
        assertThat(count(sql, "SELECT count(*) FROM operation WHERE kind = 'message'"))
                .as("messages, each with what says that it has gone")
                .isEqualTo(count(
                        sql, "SELECT count(*) FROM operation WHERE kind = 'later-message' AND body LIKE '%\"sent\"%'"));
    }

    /** Numbers without a gap, one operation for one announcement, beside those that were under way. */
    private void nothingIsHalf(Connection sql, List<String> announced) throws SQLException {
        long now = count(sql, "SELECT count(*) FROM operation");
        long said = announced.stream().filter(line -> !line.startsWith("PULL")).count();
        // A message goes with what says so, which is counted.
        long deeds = now - count(sql, "SELECT count(*) FROM operation WHERE kind = 'message'");
        assertThat(deeds - operations).as("operations").isBetween(said, said + atOnce);
        operations = deeds;
        assertThat(count(sql, "SELECT coalesce(max(n), 0) FROM operation")).isEqualTo(now);
        assertThat(count(sql, "SELECT coalesce(min(n), 1) FROM operation")).isEqualTo(1);
        assertThat(count(sql, "SELECT value FROM meta WHERE name = 'next-n' UNION ALL SELECT 1 LIMIT 1"))
                .isEqualTo(now + 1);
        assertThat(count(sql, "SELECT count(*) FROM operation WHERE type = 'edit' AND base IS NULL"))
                .isZero();
        assertThat(count(sql, "SELECT count(*) FROM attendance"))
                .isEqualTo(count(sql, "SELECT count(*) FROM operation WHERE kind = 'attendance' AND type = 'create'"));
        long pages = announced.stream().filter(line -> line.startsWith("PULL")).count();
        long cursor = count(sql, "SELECT coalesce(max(cast(value AS INTEGER)), 0) FROM meta WHERE name = 'cursor'");
        assertThat(cursor - pulled).as("cursor").isBetween(pages, pages + 1);
        pulled = cursor;
        assertThat(count(sql, "SELECT count(*) FROM person WHERE id LIKE 'pulled-%'"))
                .as("rows of the pulled pages")
                .isEqualTo(cursor * KillChild.PULLED_AT_ONCE);
    }

    private static void rowsShowWhatTheQueueMakesOfThem(Store store, List<String> announced) {
        Records records = TestKinds.records();
        announced.stream()
                .filter(line -> line.startsWith("EDIT") || line.startsWith("DELETE") || line.startsWith("RESTORE"))
                .map(line -> line.split(" ")[1])
                .distinct()
                .forEach(id -> unchanged(store, records, Kind.RESERVATION, id));
        announced.stream()
                .filter(line -> line.startsWith("SENT"))
                .map(line -> line.split(" ")[1])
                .forEach(id -> {
                    unchanged(store, records, Kind.LATER_MESSAGE, id);
                    unchanged(store, records, Kind.MESSAGE, LaterMessage.messageId(id));
                });
    }

    private static void unchanged(Store store, Records records, Kind kind, String id) {
        store.change(tx -> {
            List<Object> before = shown(records, tx, kind, id);
            records.refresh(tx, kind, id);
            assertThat(before).as(id).isEqualTo(shown(records, tx, kind, id));
        });
    }

    private static List<Object> shown(Records records, Transaction tx, Kind kind, String id) {
        Records.Stored row = records.find(tx, kind, id).orElseThrow();
        List<Object> shown = new ArrayList<>(List.of(Json.write(row.doc()), row.deleted(), row.rev()));
        shown.add(row.base() == null ? Map.of() : row.base());
        return shown;
    }

    private static long ops(Connection sql, String kind, String id, String type, String body) throws SQLException {
        return body == null
                ? count(sql, "SELECT count(*) FROM operation WHERE kind = ? AND id = ? AND type = ?", kind, id, type)
                : count(
                        sql,
                        "SELECT count(*) FROM operation WHERE kind = ? AND id LIKE ? AND type LIKE ? AND body LIKE ?",
                        kind,
                        id,
                        type,
                        body);
    }

    private static long count(Connection sql, String query, String... values) throws SQLException {
        try (var statement = sql.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.getLong(1);
            }
        }
    }

    private static String text(Connection sql, String query) throws SQLException {
        try (var statement = sql.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.getString(1);
        }
    }
}
