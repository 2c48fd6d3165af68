package coachdesk.desk.schedule;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What else waits for its time beside the sendings of campaigns, and goes from this desk itself. Any thread. */
public interface Errands {
    /** There are none. */
    Errands NONE = new Errands() {
        @Override
        public Map<String, Instant> waiting() {
            return Map.of();
        }

        @Override
        public boolean go() {
            return false;
        }

        @Override
        public Runnable listen(Runnable changed) {
            return () -> {};
        }
    };

    /** Those of both. */
    static Errands both(Errands one, Errands other) {
        return new Errands() {
            @Override
            public Map<String, Instant> waiting() {
                Map<String, Instant> times = new LinkedHashMap<>(one.waiting());
                times.putAll(other.waiting());
                return times;
            }

            @Override
            public boolean go() {
                return one.go() | other.go();
            }

            @Override
            public Runnable listen(Runnable changed) {
                Runnable first = one.listen(changed);
                Runnable second = other.listen(changed);
                return () -> {
                    first.run();
                    second.run();
                };
            }
        };
    }

    /** The times of all that waits, by names of their own; also times that have passed. */
    Map<String, Instant> waiting();

    /**
     * Does what is due and not too late for it.
     *
     * @return whether anything was done
     */
    boolean go();

    /** @param changed called after each change, on any thread. @return unsubscribes */
    Runnable listen(Runnable changed);
}
