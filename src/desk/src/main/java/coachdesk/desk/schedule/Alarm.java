package coachdesk.desk.schedule;

import java.time.Instant;
import java.util.Map;

/** Rings at each of the times it was set to, once, also at those that passed while the program was closed. */
public interface Alarm extends AutoCloseable {
    /** @param ring called on any thread */
    void start(Runnable ring);

    /** @param times by name; what was set before and is not among them does not ring any more */
    void set(Map<String, Instant> times);

    /** Looks now whether something is due: the clock may have been changed, or the computer have slept. */
    void check();

    @Override
    void close();
}
