package coachdesk.backend.integrations;

import coachdesk.backend.integrations.engine.Wakes;
import coachdesk.testkit.clock.HandTime;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Wakes in time that only tests let pass. */
public final class HandWakes implements Wakes {
    private final HandTime time;
    private final SettableClock clock;
    private Consumer<String> ring;

    public HandWakes(HandTime time, SettableClock clock) {
        this.time = time;
        this.clock = clock;
    }

    @Override
    public void start(Consumer<String> to) {
        ring = to;
    }

    @Override
    public void at(String studio, Instant when) {
        Duration wait = Duration.between(clock.instant(), when);
        time.after(wait.isNegative() ? Duration.ZERO : wait, () -> ring.accept(studio));
    }

    @Override
    public void close() {
        ring = studio -> {};
    }
}
