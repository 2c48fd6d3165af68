package coachdesk.desk.sync;

import coachdesk.desk.tasks.Backoff;
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
    private final Backoff backoff;
    private volatile Instant ended = Instant.MIN;

    Pauses(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.backoff = new Backoff(FIRST, LONGEST, random);
    }

    void reset() {
        backoff.reset();
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
        backoff.reset();
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
        Duration own = backoff.next();
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
