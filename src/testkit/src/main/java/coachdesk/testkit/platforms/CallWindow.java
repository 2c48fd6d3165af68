package coachdesk.testkit.platforms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many calls in any stretch of so long; what is refused does not count. By the clock of the platform. Thread-safe. */
public final class CallWindow {
    private final Clock clock;
    private final Deque<Instant> taken = new ArrayDeque<>();
    private int limit;
    private Duration length;
    private int refused;

    CallWindow(Clock clock, int limit, Duration length) {
        this.clock = clock;
        this.limit = limit;
        this.length = length;
    }

    public synchronized void allow(int calls, Duration in) {
        limit = calls;
        length = in;
    }

    synchronized boolean take() {
        forget();
        if (taken.size() >= limit) {
            refused++;
            return false;
        }
        taken.add(clock.instant());
        return true;
    }

    private void forget() {
        Instant before = clock.instant().minus(length);
        while (!taken.isEmpty() && !taken.peek().isAfter(before)) {
            taken.poll();
        }
    }

    public synchronized int limit() {
        return limit;
    }

    public synchronized Duration length() {
        return length;
    }

    public synchronized int remaining() {
        forget();
        return limit - taken.size();
    }

    /** Until one more is let in; zero when one is. */
    synchronized Duration until(Instant now) {
        forget();
        return taken.size() < limit
                ? Duration.ZERO
                : Duration.between(now, taken.peek().plus(length));
    }

    /** Until the oldest that counts does so no more; the whole stretch when none counts. In seconds, rounded up. */
    synchronized long resets(Instant now) {
        forget();
        Duration wait =
                taken.isEmpty() ? length : Duration.between(now, taken.peek().plus(length));
        return wait.plusMillis(999).toSeconds();
    }

    /** How many calls were answered 429 because of this. */
    public synchronized int refused() {
        return refused;
    }
}
