package coachdesk.backend.integrations.engine;

import java.time.Instant;
import java.util.function.Consumer;

/** Rings for a studio at a time, also when that passed while the program was closed. What it rings for it does not know. */
public interface Wakes extends AutoCloseable {
    /** @param ring called with the studio, on any thread */
    void start(Consumer<String> ring);

    /** An earlier one that was set stays. */
    void at(String tenant, Instant time);

    @Override
    void close();
}
