package coachdesk.desk.store;

import coachdesk.desk.tasks.Timer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves what was written from the log into the file, beside the work and not within somebody's commit: with much to move
 * that takes longer than a person at the door may wait. Any thread.
 */
final class Tidying implements AutoCloseable {
    private static final Duration SOON = Duration.ofMillis(200);

    private final Connection connection;
    private final Timer timer;
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ReentrantLock using = new ReentrantLock();
    private boolean closed;

    /** @param timer its own: it is closed with this */
    Tidying(Path file, Timer timer) throws SQLException {
        this.connection = SqliteFile.connect(file, false);
        this.timer = timer;
    }

    /** Something was written. */
    void soon() {
        if (planned.compareAndSet(false, true)) {
            timer.after(SOON, this::tidy);
        }
    }

    private void tidy() {
        planned.set(false);
        using.lock();
        try {
            if (!closed) {
                SqliteFile.tidy(connection);
            }
        } finally {
            using.unlock();
        }
    }

    @Override
    public void close() {
        timer.close();
        using.lock();
        try {
            closed = true;
            SqliteFile.close(connection);
        } finally {
            using.unlock();
        }
    }
}
