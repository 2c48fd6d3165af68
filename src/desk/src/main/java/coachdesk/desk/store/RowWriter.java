package coachdesk.desk.store;

import coachdesk.contract.sync.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;

/**
 * Puts rows of one kind in their table, one prepared statement for as many as there are. Written by hand: this is where a
 * first load of a hundred thousand rows spends its time.
 */
final class RowWriter implements AutoCloseable {
    private static final List<Field<?>> COMMON =
            List.of(KindTable.ID, KindTable.REV, KindTable.BASE, KindTable.SUM, KindTable.DOC, KindTable.DELETED);

    private final List<Field<?>> own;
    private final PreparedStatement statement;

    RowWriter(Connection connection, KindTable table) throws SQLException {
        own = List.copyOf(table.columns(Map.of()).keySet());
        List<String> names = new ArrayList<>();
        COMMON.forEach(field -> names.add(field.getName()));
        own.forEach(field -> names.add(field.getName()));
        List<String> updates = names.stream()
                .skip(1)
                .map(name -> "\"" + name + "\" = excluded.\"" + name + "\"")
                .toList();
        statement = connection.prepareStatement("INSERT INTO \""
                + table.table().getName()
                + "\" (\""
                + String.join("\", \"", names)
                + "\") VALUES (?"
                + ", ?".repeat(names.size() - 1)
                + ") ON CONFLICT (\"id\") DO UPDATE SET "
                + String.join(", ", updates));
    }

    /**
     * A row as it is to stand in its table.
     *
     * @param base the server's document as text; null while it has none
     * @param sum checksum of base
     * @param doc what the user sees, as text
     * @param columns the kind's own
     */
    record Row(
            String id, long rev, String base, long sum, String doc, boolean deleted, Map<Field<?>, Object> columns) {}

    static long sum(String base) {
        return base == null ? 0 : Digest.ofText(base);
    }

    void write(Row row) {
        try {
            int at = 1;
            statement.setString(at++, row.id());
            statement.setLong(at++, row.rev());
            statement.setString(at++, row.base());
            statement.setLong(at++, row.sum());
            statement.setString(at++, row.doc());
            statement.setBoolean(at++, row.deleted());
            for (Field<?> field : own) {
                statement.setObject(at++, row.columns().get(field));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException("row not written", e);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
