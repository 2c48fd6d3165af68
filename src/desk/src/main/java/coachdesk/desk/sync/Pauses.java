package coachdesk.desk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long to wait for the next attempt. After failures longer and longer, spread so that many desks do not come back in
 * the same second, but never so long that a server that is well again waits half a minute for a queue.
 */
final class Pauses {
    static final Duration DEBOUNCE = Duration.ofMillis(50);
    /** Between attempts while the server says again and again that something changed: nobody reads faster. */
    static final Duration TOLD = Duration.ofMillis(100);

    static final Duration LOCKED = Duration.ofSeconds(1);
    static final Duration PENDING = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(15);
    private static final Duration LISTING = Duration.ofMinutes(2);

    private final Clock clock;
    private final RandomGenerator random;
    private int failures;
    private volatile Instant ended = Instant.MIN;

    Pauses(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    void reset() {
        failures = 0;
    }

    /** An attempt is over now. */
    void ended() {
        ended = clock.instant();
    }

    /** Until an attempt may follow the last one, when the server says that something changed: none after a quiet while. */
    Duration told() {
        Duration left = TOLD.minus(Duration.between(ended, clock.instant()));
        return left.isNegative() ? Duration.ZERO : left.compareTo(TOLD) > 0 ? TOLD : left;
    }

    /** @param listing whether every attempt reads everything anew, so that idle attempts are rarer */
    Duration after(Attempt attempt, boolean pending, boolean changedMeanwhile, boolean listing) {
        if (attempt.failure() != null) {
            return afterFailure(attempt.retryAfter());
        }
        failures = 0;
        if (changedMeanwhile) {
            return DEBOUNCE;
        }
        if (attempt.due() != null) {
            Duration until = Duration.between(clock.instant(), attempt.due());
            return until.isNegative() ? DEBOUNCE : until.plusMillis(50);
        }
        return pending || !listing ? PENDING : LISTING;
    }

    private Duration afterFailure(Duration asked) {
        long doubled = FIRST.toMillis() << Math.min(failures++, 10);
        long longest = Math.min(doubled, LONGEST.toMillis());
        Duration own = Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
        if (asked == null || asked.compareTo(own) < 0) {
            return own;
        }
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }

    /** When an attempt after this pause is due. */
    Instant due(Duration pause) {
        return clock.instant().plus(pause);
    }
}
