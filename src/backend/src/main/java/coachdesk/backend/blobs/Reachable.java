package coachdesk.backend.blobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether the files can be had; asked seldom, however often somebody wants to know. Thread-safe. */
public final class Reachable {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Blobs blobs;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private boolean answered;

    public Reachable(Blobs blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    public synchronized boolean now() {
        Instant now = clock.instant();
        if (asked.isBefore(now.minus(FRESH))) {
            answered = blobs.reachable();
            asked = now;
        }
        return answered;
    }
}
