package coachdesk.desk.tasks;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses after failures: longer and longer, and spread so that many desks do not come back in the same second. One thread. */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    public void reset() {
        failures = 0;
    }

    /** Since the last {@link #reset}. */
    public int failures() {
        return failures;
    }

    /** Until the next attempt, after one more failure. */
    public Duration next() {
        return spread(Math.min(first.toMillis() << Math.min(failures++, 10), longest.toMillis()));
    }

    /** The same after a failure that a soon attempt would only repeat. */
    public Duration longest() {
        failures++;
        return spread(longest.toMillis());
    }

    private Duration spread(long most) {
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
