package coachdesk.backend.integrations.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Knows what was done how long ago, so that nothing is done too often; also on a clock that is set back. Thread-safe. */
final class Seldom {
    private final Duration every;
    private final Map<String, Instant> done = new HashMap<>();

    /** @param every how long to wait before the same is done again */
    Seldom(Duration every) {
        this.every = every;
    }

    /** Whether it is to be done again now: whoever hears so does it. */
    synchronized boolean again(String what, Instant now) {
        Instant before = done.get(what);
        boolean due = before == null || now.isBefore(before) || !now.isBefore(before.plus(every));
        if (due) {
            done.put(what, now);
        }
        return due;
    }

    /** It is over. */
    synchronized void forget(String what) {
        done.remove(what);
    }
}
