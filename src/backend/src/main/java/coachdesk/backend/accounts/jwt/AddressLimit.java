package coachdesk.backend.accounts.jwt;

import coachdesk.backend.http.Call;
import coachdesk.backend.http.PerAddress;
import coachdesk.backend.http.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** How often one address may ask within a minute, told as the clients of the customer relations expect it. Thread-safe. */
final class AddressLimit {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final PerAddress limit;

    AddressLimit(Clock clock) {
        this.limit = new PerAddress(clock, MOST, WINDOW);
    }

    /** @throws Trouble 429, with how long to wait */
    void enter(Call call) {
        Duration wait = limit.count(call.address());
        if (!wait.isZero()) {
            throw tooOften(wait);
        }
    }

    static Trouble tooOften(Duration wait) {
        long seconds = PerAddress.seconds(wait);
        return new Trouble(
                429,
                Map.of("error", "Trop de tentatives. Réessayez plus tard.", "retryAfter", seconds),
                Map.of("Retry-After", Long.toString(seconds)));
    }
}
