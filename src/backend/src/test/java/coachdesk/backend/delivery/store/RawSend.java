package coachdesk.backend.delivery.store;

import coachdesk.backend.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What no program can be quicker than: the same rows in the same tables by plain statements, with nothing read, worked out
 * or checked.
 */
public final class RawSend {
    private static final int BATCH = 500;
    private static final int COMMON = 300;

    private RawSend() {}

    /** @return seconds for so many messages, their conversations and their rows of the ledger */
    public static double seconds(Database database, int many) {
        database.write(sql -> {
            sql.connection(connection -> {
                for (int n = 1; n <= many; n++) {
                    freeze(connection, n);
                }
            });
            return null;
        });
        long start = System.nanoTime();
        for (int from = 1; from <= many; from += BATCH) {
            int first = from;
            database.write(sql -> {
                sql.connection(connection -> send(connection, first, Math.min(first + BATCH - 1, many)));
                return null;
            });
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void freeze(Connection connection, int n) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO delivery (tenant, dispatch, n, seq, channel, state, recipient, content, send_key,"
                    + " attempts, not_before, at) VALUES ('raw', 'd', ?, ?, 'internal', 'planned', 'p', '', '', 0, 0,"
                    + " 0)")) {
            row.setLong(1, n);
            row.setLong(2, n);
            row.execute();
        }
    }

    private static void send(Connection connection, int first, int last) throws SQLException {
        String doc = "x".repeat(COMMON);
        try (PreparedStatement record = connection.prepareStatement(
                        "INSERT INTO record (tenant, kind, id, rev, seq, deleted, doc, of_id, made_at, changed)"
                                + " VALUES ('raw', ?, ?, 1, ?, FALSE, ?, ?, 1, 1)");
                PreparedStatement row = connection.prepareStatement("UPDATE delivery SET state = 'sent', seq = ?"
                        + " WHERE tenant = 'raw' AND dispatch = 'd' AND n = ?")) {
            for (int n = first; n <= last; n++) {
                String conversation = UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)})
                        .toString();
                add(record, "conversation", conversation, 2L * n, doc, null);
                add(record, "message", "message " + (1_000_000 + n), 2L * n + 1, doc, conversation);
                row.setLong(1, 1_000_000 + n);
                row.setLong(2, n);
                row.addBatch();
            }
            record.executeBatch();
            row.executeBatch();
        }
    }

    private static void add(PreparedStatement record, String kind, String id, long seq, String doc, String of)
            throws SQLException {
        record.setString(1, kind);
        record.setString(2, id);
        record.setLong(3, seq);
        record.setString(4, doc);
        record.setString(5, of);
        record.addBatch();
    }
}
