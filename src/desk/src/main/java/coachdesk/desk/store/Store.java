package coachdesk.desk.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The SQLite file of a data folder: one writer, a few readers, any number of threads and processes. A write that
 * returned is on the disk.
 */
public final class Store implements AutoCloseable {
    /** The file's name inside the data folder. */
    public static final String FILE = "desk.sqlite";

    private static final int READERS = 3;

    private final Path folder;
    private final Connection writer;
    private final Statements statements;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BlockingQueue<Reader> readers = new ArrayBlockingQueue<>(READERS);
    private final Signals signals = new Signals();
    private final Tidying tidying;

    private record Reader(Connection connection, Statements statements) {}

    /** @param timer null when each commit tidies up after itself */
    private Store(Path folder, Timer timer) throws SQLException {
        this.folder = folder;
        Path file = folder.resolve(FILE);
        this.writer = SqliteFile.connect(file, false);
        this.statements = new Statements(writer);
        for (int i = 0; i < READERS; i++) {
            Connection connection = SqliteFile.connect(file, true);
            readers.add(new Reader(connection, new Statements(connection)));
        }
        this.tidying = timer == null ? null : new Tidying(file, timer);
        if (tidying != null) {
            SqliteFile.leaveTheLog(writer);
        }
    }

    /**
     * Opens the folder's file, making both when they are missing.
     *
     * @throws coachdesk.desk.problems.ProblemException when the folder cannot be written, or the file is damaged or was
     *     written by a newer version; then nothing was touched
     */
    public static Store open(Path folder) {
        return open(folder, null);
    }

    /**
     * The same for a program that lasts: what is written is moved to its place in the background.
     *
     * @param timer its own: it is closed with this
     */
    public static Store open(Path folder, Timer timer) {
        try {
            Files.createDirectories(folder);
            SqliteFile.migrate(folder.resolve(FILE));
            return new Store(folder, timer);
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FOLDER_READ_ONLY, "folder", folder.toString())
                    .asException(e);
        } catch (SQLException e) {
            throw SqliteFile.problem(e, folder).asException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Signals signals() {
        return signals;
    }

    /** Reads from one consistent state. Any thread but the UI's for what may be slow. */
    public <T> T read(Function<DSLContext, T> query) {
        return reading(reading -> query.apply(reading.sql()));
    }

    /** The same by either kind of SQL. */
    public <T> T reading(Function<Reading, T> query) {
        Reader reader = null;
        try {
            reader = readers.take();
            reader.connection().setAutoCommit(false);
            return query.apply(new Reading(reader.connection(), reader.statements()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (SQLException | RuntimeException e) {
            throw SqliteFile.exception(e, folder);
        } finally {
            if (reader != null) {
                SqliteFile.rollback(reader.connection());
                readers.add(reader);
            }
        }
    }

    /** Writes all or nothing, and tells the listeners after the commit. */
    public <T> T write(Function<Transaction, T> change) {
        return write(change, true);
    }

    /**
     * The same for what can be asked for again: it survives the end of the program at once, and a power cut as soon as
     * anything else is written or the file is tidied up. Nobody at the door waits for the disk because of it.
     */
    public <T> T takeOver(Function<Transaction, T> change) {
        return write(change, false);
    }

    private <T> T write(Function<Transaction, T> change, boolean toTheDisk) {
        Transaction tx = new Transaction(writer, statements);
        T result;
        writing.lock();
        try {
            if (!toTheDisk) {
                SqliteFile.waitForTheDisk(writer, false);
            }
            // The writer's transactions are IMMEDIATE: the lock is taken here, not at the first write.
            writer.setAutoCommit(false);
            result = change.apply(tx);
            if (tx.touched().stream().anyMatch(topic -> topic != Topic.SYNC)) {
                Meta.count(tx, Meta.CHANGES);
            }
            writer.commit();
        } catch (SQLException | RuntimeException e) {
            SqliteFile.rollback(writer);
            throw SqliteFile.exception(e, folder);
        } catch (Error e) {
            SqliteFile.rollback(writer); // The way back to autocommit would commit the half of it.
            throw e;
        } finally {
            SqliteFile.autoCommit(writer);
            if (!toTheDisk) {
                SqliteFile.waitForTheDisk(writer, true);
            }
            writing.unlock();
        }
        if (tidying != null) {
            tidying.soon();
        }
        signals.tell(tx.touched());
        return result;
    }

    /** Whether another thread waits to write: a long series of writes then makes room. */
    public boolean wanted() {
        return writing.hasQueuedThreads();
    }

    /** A number that changes whenever another program, or another store on the same file, has written to it. */
    public long outsideWrites() {
        writing.lock();
        try {
            return SqliteFile.dataVersion(writer);
        } catch (SQLException e) {
            throw SqliteFile.exception(e, folder);
        } finally {
            writing.unlock();
        }
    }

    public void change(Consumer<Transaction> change) {
        write(tx -> {
            change.accept(tx);
            return null;
        });
    }

    @Override
    public void close() {
        if (tidying != null) {
            tidying.close();
        }
        writing.lock();
        try {
            for (Reader reader : readers) {
                SqliteFile.close(reader.connection());
            }
            SqliteFile.close(writer);
        } finally {
            writing.unlock();
        }
    }
}
