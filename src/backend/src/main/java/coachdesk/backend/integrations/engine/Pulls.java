package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.StoreException;
import coachdesk.contract.integrations.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the people of a platform, page by page at its pace, one reader of each platform at a time. Thread-safe. */
final class Pulls {
    private static final Logger LOG = LoggerFactory.getLogger(Pulls.class);

    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private final Work work;
    private final Later later;
    private final Clock clock;
    private volatile boolean closed;

    /** What is done with a page. */
    interface Pages {
        /** @return whether there is another */
        boolean step(Connection connection, Metered connector);
    }

    Pulls(Work work, Later later, Clock clock) {
        this.work = work;
        this.later = later;
        this.clock = clock;
    }

    void close() {
        closed = true;
    }

    /**
     * Nothing when another reads, or when nothing may be asked for a while: whoever wants it looks again.
     *
     * @param after what to do when the last page was taken in, or one could not be
     */
    void begin(String tenant, Lane lane, Pages pages, Runnable after) {
        if (free(lane).compareTo(A_WHILE) < 0 && lane.pull(clock.instant())) {
            page(tenant, lane, pages, after);
        }
    }

    private void page(String tenant, Lane lane, Pages pages, Runnable after) {
        later.after(free(lane), () -> {
            if (!free(lane).isZero()) {
                page(tenant, lane, pages, after); // Somebody else was faster.
                return;
            }
            boolean more = step(tenant, lane, pages);
            if (more) {
                page(tenant, lane, pages, after);
            } else {
                lane.pulled();
                later.after(Duration.ZERO, after);
            }
        });
    }

    private Duration free(Lane lane) {
        Duration wait = lane.wait(clock.instant());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private boolean step(String tenant, Lane lane, Pages pages) {
        Connection connection = lane.connection();
        if (closed || connection == null) {
            return false;
        }
        Metered connector = new Metered(connection.connector());
        Instant now = clock.instant();
        lane.begin(now);
        try {
            boolean more = pages.step(connection, connector);
            lane.well();
            return more;
        } catch (PlatformException e) {
            work.stalled(tenant, lane, e);
            if (!e.kind().passing()) {
                lane.unreadable(clock.instant());
            }
        } catch (StoreException e) {
            e.log(LOG, "integrations wait for the database");
        } catch (RuntimeException e) {
            LOG.error("a platform's people could not be read: {}", e.getClass().getName());
            work.stalled(
                    tenant,
                    lane,
                    new PlatformException(FailureKind.ODD_ANSWER, e.getClass().getSimpleName()));
        } finally {
            connector.settle(lane, clock.instant());
        }
        return false;
    }
}
