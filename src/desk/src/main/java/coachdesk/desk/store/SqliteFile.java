package coachdesk.desk.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** How a SQLite file is opened, migrated, and what its errors mean. */
final class SqliteFile {
    /** The number of the newest migration in {@code resources/desk/db}. */
    static final int VERSION = 17;

    /** As long as a person at the door can be made to wait for another program. */
    private static final int BUSY_MILLIS = 3_000;

    /** A reservation takes about a kilobyte and a half: of such rows a larger page holds more than twice as many. */
    private static final int PAGE_SIZE = 8_192;

    /** 64 MB. */
    private static final int LOG_PAGES = 8_192;

    private SqliteFile() {}

    static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(
                readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setCacheSize(-16_000);
        config.setGetGeneratedKeys(false); // Nobody asks for them, and the driver would after every row.
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        if (readOnly) {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = true");
            }
        }
        return connection;
    }

    /** Flyway is only asked when there is something to do: it would cost a third of the start. */
    static void migrate(Path file) throws SQLException {
        int version = Files.exists(file) ? version(file) : 0;
        if (version > VERSION) {
            throw Problem.of(ErrorCode.FOLDER_NEWER, "folder", file.getParent().toString())
                    .asException();
        }
        if (version < VERSION) {
            if (version > 0) {
                try (Connection connection = connect(file, false)) {
                    SpareIndexes.putBack(connection);
                }
            }
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + file + "?page_size=" + PAGE_SIZE, null, null)
                    .locations("classpath:db")
                    .load()
                    .migrate();
            try (Connection connection = connect(file, false);
                    var statement = connection.createStatement()) {
                statement.execute("PRAGMA user_version = " + VERSION);
            }
        }
    }

    private static int version(Path file) throws SQLException {
        try (Connection connection = connect(file, false);
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    /**
     * Between transactions. A commit that does not wait is still whole, and in order, after a power cut. How pages were
     * before a statement that fires triggers is then kept in memory, and not written to a file for every row; it would
     * hold all that is sorted for an index as well.
     */
    static void waitForTheDisk(Connection connection, boolean wait) {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = " + (wait ? "FULL" : "NORMAL"));
            statement.execute("PRAGMA temp_store = " + (wait ? "DEFAULT" : "MEMORY"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on a commit of this connection moves the log into the file only if nobody else did for long. */
    static void leaveTheLog(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        }
    }

    /** Moves the log into the file as far as nobody is in the way. What cannot be moved now stays for the next time. */
    static void tidy(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            // A full disk, say: the next write meets it too, and tells.
        }
    }

    /** As this connection sees it: its own commits do not change it. */
    static long dataVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA data_version")) {
            return result.getLong(1);
        }
    }

    static RuntimeException exception(Exception e, Path folder) {
        if (e instanceof ProblemException known) {
            return known;
        }
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return problem(sql, folder).asException(e);
            }
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }

    static Problem problem(SQLException e, Path folder) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : null;
        int primary = code == null ? -1 : code.code & 0xff;
        // A quota or a limit of the system stops a write as a full disk does, only under other names.
        boolean refused = code == SQLiteErrorCode.SQLITE_IOERR_WRITE || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
        ErrorCode meaning = refused
                ? ErrorCode.FOLDER_FULL
                : switch (primary) {
                    case 8, 14 -> ErrorCode.FOLDER_READ_ONLY; // READONLY, CANTOPEN
                    case 13 -> ErrorCode.FOLDER_FULL; // FULL
                    case 5, 6 -> ErrorCode.FOLDER_LOCKED; // BUSY, LOCKED
                    case 11, 26 -> ErrorCode.FOLDER_CORRUPT; // CORRUPT, NOTADB
                    default -> ErrorCode.UNEXPECTED;
                };
        return new Problem(
                meaning,
                meaning != ErrorCode.UNEXPECTED,
                java.util.Map.of("folder", folder.toString(), "class", "SQLite " + (code == null ? "?" : code.name())));
    }

    static void rollback(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // The connection is beyond help; the next statement on it will say so.
        }
    }

    static void autoCommit(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // As above.
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing is lost: every commit was synced.
        }
    }
}
