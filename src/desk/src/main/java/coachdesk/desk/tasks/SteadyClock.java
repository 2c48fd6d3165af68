package coachdesk.desk.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * For how long something takes: tells no date, only goes forward evenly, whatever is done to the computer's clock.
 * Thread-safe.
 */
public final class SteadyClock extends Clock {
    private final long startNanos;
    private final ZoneId zone;

    public SteadyClock() {
        this(System.nanoTime(), ZoneOffset.UTC);
    }

    private SteadyClock(long startNanos, ZoneId zone) {
        this.startNanos = startNanos;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(startNanos, other);
    }
}
