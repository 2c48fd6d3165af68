package coachdesk.backend.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** The one database of a backend, SQLite or PostgreSQL. Thread-safe. What a write returned from is on the disk. */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SQLDialect dialect;
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final DataSource source;
    /** Held by each who writes, and wholly by who closes. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private volatile boolean ending;

    /** @param source of connections of their own; null where there is no more than one */
    Database(SQLDialect dialect, HikariDataSource readers, HikariDataSource writers, DataSource source) {
        this.dialect = dialect;
        this.readers = readers;
        this.writers = writers;
        this.source = source;
    }

    /** For a library that keeps its own tables here; empty for a database that one alone can use. */
    public Optional<DataSource> source() {
        return Optional.ofNullable(source);
    }

    /** Reads from one consistent state. */
    public <T> T read(Function<DSLContext, T> query) {
        try (Connection connection = readers.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return query.apply(sql(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException | RuntimeException e) {
            throw Failures.of(e, ending);
        }
    }

    /** Writes all or nothing. */
    public <T> T write(Function<DSLContext, T> change) {
        open.readLock().lock();
        try {
            return written(change);
        } finally {
            open.readLock().unlock();
        }
    }

    private <T> T written(Function<DSLContext, T> change) {
        try (Connection connection = writers.getConnection()) {
            // Only for as long as it writes: outside auto-commit, a SQLite connection in the pool would keep its lock.
            connection.setAutoCommit(false);
            try {
                T result = change.apply(sql(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            throw Failures.of(e, ending);
        }
    }

    /** Whether it answers. */
    public boolean healthy() {
        try {
            return read(sql -> sql.fetchValue(DSL.select(DSL.inline(1)))) == 1;
        } catch (StoreException e) {
            return false;
        }
    }

    private DSLContext sql(Connection connection) {
        return DSL.using(
                connection, dialect, new Settings().withRenderSchema(false).withExecuteLogging(false));
    }

    /** The program ends: what fails from now on does so because those who asked for it are stopped. */
    public void ending() {
        ending = true;
    }

    /**
     * Whoever is writing may finish first: a SQLite connection that is closed in the middle of it can keep the file locked
     * for as long as this process lives.
     */
    @Override
    public void close() {
        ending();
        boolean quiet = false;
        try {
            quiet = open.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            readers.close();
            writers.close();
        } finally {
            if (quiet) {
                open.writeLock().unlock();
            }
        }
    }
}
