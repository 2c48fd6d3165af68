package coachdesk.backend.integrations.engine;

import java.time.Duration;
import java.time.Instant;

/** Calls that may still go, filled up all the time. May be in debt: then nothing goes for a while. Not thread-safe. */
final class Bucket {
    private static final double NANOS = 1e9;

    private final Pace pace;
    private double calls;
    private Instant at;

    Bucket(Pace pace, Instant now) {
        this.pace = pace;
        this.calls = pace.burst();
        this.at = now;
    }

    /** How long until so many may go; zero for now. */
    Duration wait(int many, Instant now) {
        fill(now);
        double missing = many - calls;
        return missing <= 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(missing / pace.perSecond() * NANOS));
    }

    /** @param many negative for calls that did not go after all */
    void take(int many, Instant now) {
        fill(now);
        calls = Math.min(pace.burst(), calls - many);
    }

    /** The platform says that it was too much. */
    void empty(Instant now) {
        fill(now);
        calls = Math.min(calls, 0);
    }

    /** A clock that goes back fills nothing. */
    private void fill(Instant now) {
        if (now.isAfter(at)) {
            double seconds = Duration.between(at, now).toNanos() / NANOS;
            calls = Math.min(pace.burst(), calls + seconds * pace.perSecond());
        }
        at = now;
    }
}
