package coachdesk.backend;

import coachdesk.backend.store.Purge;
import coachdesk.backend.store.StoreException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done once a day, on a thread of its own. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long FIRST_MINUTES = 1;
    private static final long EVERY_MINUTES = 24 * 60;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backend-housekeeping").factory());

    void start(Purge purge) {
        executor.scheduleWithFixedDelay(() -> run(purge), FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private static void run(Purge purge) {
        try {
            purge.run();
        } catch (StoreException e) {
            LOG.warn("purge put off until tomorrow");
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
