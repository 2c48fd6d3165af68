package coachdesk.backend.http;

import coachdesk.contract.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one address may do something within a while, whatever comes of it. Thread-safe. */
public final class PerAddress {
    private static final int REMEMBERED = 10_000;
    private static final int STRANGERS = 60;
    private static final Duration STRANGERS_WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Map<String, Deque<Instant>> done = new LinkedHashMap<>(16, 0.75f, true);

    public PerAddress(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /** What somebody without an account may do: many share the address of a studio or of a telephone company. */
    public static PerAddress strangers(Clock clock) {
        return new PerAddress(clock, STRANGERS, STRANGERS_WITHIN);
    }

    /** Counts one more time, unless that is too often. @return how long to wait; zero when it is free */
    public synchronized Duration count(String address) {
        Instant now = clock.instant();
        Deque<Instant> times = done.computeIfAbsent(address, ignored -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().plus(window).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return Duration.between(now, times.getFirst().plus(window));
        }
        times.addLast(now);
        while (done.size() > REMEMBERED) {
            done.remove(done.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    /** @throws Refusal 429, with how long to wait */
    public void enter(Call call) {
        Duration wait = count(call.address());
        if (!wait.isZero()) {
            throw new Refusal(
                    429,
                    ErrorCode.SIGN_IN_TOO_OFTEN,
                    "Too often from here; try again later.",
                    Map.of("Retry-After", Long.toString(seconds(wait))));
        }
    }

    /** Whole seconds, at least one: after them it is free. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
