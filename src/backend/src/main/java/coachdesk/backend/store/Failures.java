package coachdesk.backend.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteException;

/** What an exception of the database means. */
final class Failures {
    private static final Set<Integer> SQLITE_PASSING = Set.of(5, 6, 10, 13); // BUSY, LOCKED, IOERR, FULL

    private Failures() {}

    static RuntimeException of(Exception e) {
        return of(e, false);
    }

    /** Exceptions that are not the database's own pass through. @param ending whether the program is about to end */
    static RuntimeException of(Exception e, boolean ending) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return new StoreException(e, passing(sql), ending);
            }
        }
        if (e instanceof DataAccessException) {
            return new StoreException(e, false, ending);
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }

    private static boolean passing(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            return SQLITE_PASSING.contains(sqlite.getResultCode().code & 0xff);
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLNonTransientConnectionException
                || state.startsWith("08") // connection
                || state.startsWith("40") // serialization, deadlock
                || state.startsWith("53") // out of resources
                || state.startsWith("57"); // shutting down
    }
}
