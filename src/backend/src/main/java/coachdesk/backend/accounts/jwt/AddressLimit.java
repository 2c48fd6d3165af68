package coachdesk.backend.accounts.jwt;

import coachdesk.backend.http.Call;
import coachdesk.backend.http.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one address may ask within a minute, whatever comes of it. Thread-safe. */
final class AddressLimit {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true);

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    /** @throws Trouble 429, with how long to wait */
    void enter(Call call) {
        Duration wait = count(call.address());
        if (!wait.isZero()) {
            throw tooOften(wait);
        }
    }

    static Trouble tooOften(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Trouble(
                429,
                Map.of("error", "Trop de tentatives. Réessayez plus tard.", "retryAfter", seconds),
                Map.of("Retry-After", Long.toString(seconds)));
    }

    private synchronized Duration count(String address) {
        Instant now = clock.instant();
        Deque<Instant> times = asked.computeIfAbsent(address, ignored -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            return Duration.between(now, times.getFirst().plus(WINDOW));
        }
        times.addLast(now);
        while (asked.size() > REMEMBERED) {
            asked.remove(asked.keySet().iterator().next());
        }
        return Duration.ZERO;
    }
}
