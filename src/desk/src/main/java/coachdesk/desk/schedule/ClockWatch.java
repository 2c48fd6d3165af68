package coachdesk.desk.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Notices that the clock was set, and that the computer slept: then the time of day has gone on differently from what has
 * passed. One thread.
 */
final class ClockWatch {
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    private final Clock clock;
    private final Clock steady;
    private Instant lastTime;
    private Instant lastSteady;

    /** @param steady only goes forward, evenly, whatever is done to the computer's clock */
    ClockWatch(Clock clock, Clock steady) {
        this.clock = clock;
        this.steady = steady;
        jumped();
    }

    /** Since it was asked before. */
    boolean jumped() {
        Instant time = clock.instant();
        Instant passed = steady.instant();
        boolean jumped = lastTime != null
                && Duration.between(lastTime, time)
                                .minus(Duration.between(lastSteady, passed))
                                .abs()
                                .compareTo(TOLERATED)
                        > 0;
        lastTime = time;
        lastSteady = passed;
        return jumped;
    }
}
