package coachdesk.backend.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;

/** One statement with many rows of values, bound without detours: where thousands of rows are written, that is most of it. */
public final class Batch {
    private final DSLContext sql;
    private final Query statement;
    private final List<Object[]> rows = new ArrayList<>();

    /** @param statement whose blanks are bound in their order; texts, longs and booleans, or null */
    public Batch(DSLContext sql, Query statement) {
        this.sql = sql;
        this.statement = statement;
    }

    public void bind(Object... values) {
        rows.add(values);
    }

    public void execute() {
        if (rows.isEmpty()) {
            return;
        }
        sql.connection(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(sql.render(statement))) {
                for (Object[] row : rows) {
                    bind(prepared, row);
                    prepared.addBatch();
                }
                prepared.executeBatch();
            } catch (SQLException e) {
                throw new DataAccessException("batch of " + rows.size() + " rows", e);
            }
        });
    }

    private static void bind(PreparedStatement prepared, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            switch (row[i]) {
                case Long number -> prepared.setLong(i + 1, number);
                case String text -> prepared.setString(i + 1, text);
                case Boolean flag -> prepared.setBoolean(i + 1, flag);
                case null -> prepared.setObject(i + 1, null);
                default -> throw new IllegalArgumentException(row[i].getClass().getName());
            }
        }
    }
}
