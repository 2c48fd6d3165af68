package coachdesk.backend.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.SQLDialect;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens a database and brings it to the newest schema. */
public final class Databases {
    /** The number of the newest migration in {@code resources/backend/db}. */
    static final int VERSION = 8;

    private static final int BUSY_MILLIS = 10_000;
    private static final int READERS = 4;
    /** Of 4 KB: so seldom does a push of a thousand operations have to carry the log into the file. */
    private static final int LOG_PAGES = 4_000;

    private Databases() {}

    /** @throws StoreException when the file cannot be written, or was written by a newer version */
    public static Database sqlite(Path file) {
        String url = "jdbc:sqlite:" + file;
        try {
            DataSource writer = sqliteSource(url, SQLiteConfig.TransactionMode.IMMEDIATE);
            migrateSqlite(file, writer);
            return new Database(
                    SQLDialect.SQLITE,
                    pool(sqliteSource(url, SQLiteConfig.TransactionMode.DEFERRED), READERS, false),
                    sqliteWriter(writer),
                    writer);
        } catch (SQLException | RuntimeException e) {
            throw Failures.of(e);
        }
    }

    /**
     * A copy in memory of a SQLite file that {@link #sqlite} has opened before. One connection: a read inside a write
     * waits in vain.
     */
    public static Database inMemory(Path migrated) {
        HikariDataSource pool =
                pool(sqliteSource("jdbc:sqlite::memory:", SQLiteConfig.TransactionMode.DEFERRED), 1, false);
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("restore from '" + migrated.toString().replace("'", "''") + "'");
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
        return new Database(SQLDialect.SQLITE, pool, pool, null);
    }

    /** @param url {@code jdbc:postgresql://host/name?user=…}; the password may come from the driver's own places */
    public static Database postgres(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setReWriteBatchedInserts(true);
        source.setConnectTimeout(BUSY_MILLIS / 1000);
        try {
            migrate(source);
            HikariDataSource readers = pool(source, READERS, true);
            return new Database(SQLDialect.POSTGRES, readers, pool(source, READERS, false), source);
        } catch (RuntimeException e) {
            throw Failures.of(e);
        }
    }

    private static HikariDataSource sqliteWriter(DataSource source) {
        HikariConfig config = config(source, 1);
        config.setConnectionInitSql("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        return new HikariDataSource(config);
    }

    private static HikariDataSource pool(DataSource source, int size, boolean snapshot) {
        HikariConfig config = config(source, size);
        if (snapshot) {
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        }
        return new HikariDataSource(config);
    }

    private static HikariConfig config(DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_MILLIS);
        return config;
    }

    private static SQLiteDataSource sqliteSource(String url, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(mode);
        config.setCacheSize(-16_000);
        config.setGetGeneratedKeys(false); // Nobody asks for them, and the driver would after every row.
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    /** Flyway is only asked when there is something to do: it would cost a third of the start. */
    private static void migrateSqlite(Path file, DataSource writer) throws SQLException {
        int version = Files.exists(file) ? version(file) : 0;
        if (version > VERSION) {
            throw new StoreException("the database was written by a newer version of this program");
        }
        if (version < VERSION) {
            migrate(writer);
            try (Connection connection = writer.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("PRAGMA user_version = " + VERSION);
            }
        }
    }

    /** Over a connection that changes nothing, not even the journal mode. */
    private static int version(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    private static void migrate(DataSource source) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:backend/db")
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw Failures.of(e);
        }
    }
}
