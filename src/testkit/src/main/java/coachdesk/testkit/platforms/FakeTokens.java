package coachdesk.testkit.platforms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys and tokens that open an account: one that lasts, and those that are got and run out. Thread-safe. */
public final class FakeTokens {
    private final Clock clock;
    private final String name;
    private final Map<String, Instant> access = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> refresh = new HashSet<>();
    private Duration life = Duration.ofMinutes(30);
    private boolean rotates;
    private int given;

    /** @param refresh null where none is given */
    public record Given(String access, String refresh, Duration life) {}

    FakeTokens(Clock clock, String name) {
        this.clock = clock;
        this.name = name;
    }

    /** From now on this key opens the account. */
    public synchronized void key(String key) {
        keys.add(key);
    }

    /** How long the tokens live that are got from now on. */
    public synchronized void live(Duration time) {
        life = time;
    }

    /** Whether a refresh ends the tokens that were, and gives another refresh token. */
    public synchronized void rotate(boolean does) {
        rotates = does;
    }

    /** All keys and tokens are refused from now on; those that can be refreshed can be so. */
    public synchronized void refuseAll() {
        keys.clear();
        access.clear();
    }

    /** Refresh tokens too. */
    public synchronized void revokeAll() {
        refuseAll();
        refresh.clear();
    }

    /** As after somebody said yes. */
    public synchronized Given consent() {
        return give(fresh());
    }

    /** As an application that asks for itself gets. */
    public synchronized Given client() {
        return give(null);
    }

    /** Empty for a refresh token that is none of ours, or not any more. */
    public synchronized Optional<Given> refresh(String token) {
        if (!refresh.contains(token)) {
            return Optional.empty();
        }
        if (!rotates) {
            return Optional.of(give(token));
        }
        refresh.remove(token);
        access.clear();
        return Optional.of(give(fresh()));
    }

    private String fresh() {
        String token = "%s-refresh-%d".formatted(name, given + 1);
        refresh.add(token);
        return token;
    }

    private Given give(String refreshToken) {
        String token = "%s-access-%d".formatted(name, ++given);
        access.put(token, clock.instant().plus(life));
        return new Given(token, refreshToken, life);
    }

    /** @param token may be null */
    public synchronized boolean opens(String token) {
        Instant end = access.get(token);
        return keys.contains(token) || end != null && clock.instant().isBefore(end);
    }

    /** How many access tokens were given. */
    public synchronized int given() {
        return given;
    }
}
