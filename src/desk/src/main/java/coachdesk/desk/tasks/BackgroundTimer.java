package coachdesk.desk.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A timer with one thread of its own that does not keep the program alive. */
public final class BackgroundTimer implements Timer {
    private static final Logger log = LoggerFactory.getLogger(BackgroundTimer.class);

    private final ScheduledThreadPoolExecutor executor;

    public BackgroundTimer(String name) {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Runnable after(Duration delay, Runnable action) {
        try {
            Future<?> future = executor.schedule(() -> run(action), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException closed) {
            return () -> {};
        }
    }

    /** What is under way when everything closes may find its store or its server gone. */
    private void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            if (executor.isShutdown()) {
                return;
            }
            log.error("background action failed: {}", e.getClass().getName());
        } catch (Error e) {
            // The executor would keep it to itself.
            log.error("background action failed: {}", e.getClass().getName());
            throw e;
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
