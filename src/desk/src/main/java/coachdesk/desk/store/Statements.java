package coachdesk.desk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/**
 * The statements that every scan at the door and every row of a sync runs again, or that the first page waits for: prepared
 * once for as long as the connection lives. Written by hand, because to build and to render such a statement costs more
 * than to run it. For the thread that holds the connection.
 */
public final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Reads the row that the result stands at. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Of epoch milliseconds; null where there is none. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Does something with the row that the result stands at. */
    public interface RowUser {
        void use(ResultSet row) throws SQLException;
    }

    /** @return how many rows it changed */
    public int run(String sql, Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    public <T> List<T> all(String sql, RowReader<T> reader, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Reads each row. */
    public void each(String sql, RowUser user, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                user.use(rows);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The first row. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** After an error the driver's statement can be of no more use: the next attempt prepares it anew. */
    private DataAccessException failed(String sql, SQLException e) {
        PreparedStatement broken = prepared.remove(sql);
        try {
            if (broken != null) {
                broken.close();
            }
        } catch (SQLException closing) {
            e.addSuppressed(closing);
        }
        return new DataAccessException("statement failed", e);
    }
}
