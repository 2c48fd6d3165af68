package coachdesk.backend;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done once a day, and what is done a little later, on threads of their own. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long FIRST_MINUTES = 1;
    private static final long EVERY_MINUTES = 24 * 60;

    /** One of them may be at the day's work. */
    private static final int THREADS = 2;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().daemon().name("backend-housekeeping").factory());

    /** Calls of providers may take long: a few at a time. */
    private static final int SENDING = 4;

    private final ScheduledThreadPoolExecutor sending = new ScheduledThreadPoolExecutor(
            SENDING, Thread.ofPlatform().daemon().name("backend-sending").factory());

    /** Other platforms may be slow: none keeps a mail waiting. */
    private static final int CALLING = 8;

    private final ScheduledThreadPoolExecutor calling = new ScheduledThreadPoolExecutor(
            CALLING, Thread.ofPlatform().daemon().name("backend-calling").factory());

    /** Models take their time, and some hang: each has a thread that costs little. */
    private static final int ANSWERING = 64;

    private static final int WAITING = 256;

    private final ThreadPoolExecutor answering = new ThreadPoolExecutor(
            ANSWERING,
            ANSWERING,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("backend-answering").factory());

    Housekeeping() {
        executor.setRemoveOnCancelPolicy(true);
    }

    /** @param daily one after the other; one that fails is tried again tomorrow, and keeps no other from its work */
    void start(List<Runnable> daily) {
        executor.scheduleWithFixedDelay(
                () -> daily.forEach(this::runDaily), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** @return cancels it if it has not begun */
    Runnable after(Duration delay, Runnable action) {
        return after(executor, delay, action);
    }

    /** As {@link #after}, for what waits for others. */
    Runnable sending(Duration delay, Runnable action) {
        return after(sending, delay, action);
    }

    /** As {@link #after}, for what asks other platforms. */
    Runnable calling(Duration delay, Runnable action) {
        return after(calling, delay, action);
    }

    /**
     * For what asks a model.
     *
     * @throws RejectedExecutionException when more wait already than ever should
     */
    void answering(Runnable action) {
        answering.execute(() -> run(action));
    }

    private Runnable after(ScheduledThreadPoolExecutor where, Duration delay, Runnable action) {
        try {
            Future<?> future = where.schedule(() -> run(action), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException closed) {
            return () -> {};
        }
    }

    private void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) {
                LOG.error("what was to be done later failed: {}", e.getClass().getName());
            }
        }
    }

    private void runDaily(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) {
                LOG.warn(
                        "the day's work put off until tomorrow: {}",
                        e.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        sending.shutdownNow();
        calling.shutdownNow();
        answering.shutdownNow();
    }
}
