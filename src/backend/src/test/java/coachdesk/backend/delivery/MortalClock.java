package coachdesk.backend.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a process that dies when it has read it so many times: anywhere between two steps, or within one. */
final class MortalClock extends Clock {
    private final Clock clock;
    private int left;

    /** The process is dead; nobody catches this. */
    static final class Dead extends Error {
        private static final long serialVersionUID = 1;
    }

    MortalClock(Clock clock, int readings) {
        this.clock = clock;
        this.left = readings;
    }

    @Override
    public Instant instant() {
        if (left-- <= 0) {
            throw new Dead();
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
