package coachdesk.backend.auth;

import coachdesk.backend.store.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Who is signed in. A session ends after {@link #LIFE}, or when it is revoked. Thread-safe. */
public final class Sessions {
    public static final Duration LIFE = Duration.ofDays(90);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final SessionStore store;
    private final Clock clock;
    private final RandomGenerator random;
    private final Predicate<String> genuine;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param random cryptographically secure
     * @param genuine whether a token that says something of itself may be believed now; true for one that says nothing
     */
    public Sessions(SessionStore store, Clock clock, RandomGenerator random, Predicate<String> genuine) {
        this.genuine = genuine;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** @return the token, which is kept nowhere here */
    public String open(String tenant, String account, String deviceName) {
        Instant now = clock.instant();
        store.removeExpired(now);
        String token = Tokens.make(random);
        store.add(Tokens.hash(token), tenant, UUID.randomUUID().toString(), account, deviceName, now, now.plus(LIFE));
        return token;
    }

    /** As {@link #open(String, String, String)}, with a token that says itself whose it is. */
    public void open(String tenant, String account, String deviceName, String token, Instant end) {
        Instant now = clock.instant();
        store.removeExpired(now);
        store.add(Tokens.hash(token), tenant, UUID.randomUUID().toString(), account, deviceName, now, end);
    }

    /** The session goes on with another token; the one before is worth nothing from now on. False when there is none. */
    public boolean replace(String before, String token, Instant end) {
        return store.replace(Tokens.hash(before), Tokens.hash(token), end);
    }

    /** Whether the session is one of an account that is disabled. */
    public boolean ofDisabled(String token) {
        return genuine.test(token) && store.ofDisabled(Tokens.hash(token));
    }

    /** Empty for a token that is unknown, expired or revoked, or whose account is disabled. */
    public Optional<Principal> of(String token) {
        Instant now = clock.instant();
        if (!genuine.test(token)) {
            return Optional.empty();
        }
        Optional<SessionStore.Row> found =
                store.byTokenHash(Tokens.hash(token)).filter(row -> now.isBefore(row.expiresAt()));
        found.filter(row -> row.seenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(row -> store.seen(row.tenant(), row.id(), now));
        return found.flatMap(row -> Roles.ofWire(row.role())
                .map(role -> new Principal(row.tenant(), row.studio(), row.account(), row.name(), role, row.id())));
    }

    public List<SessionStore.Row> of(String tenant, String account) {
        return store.of(tenant, account);
    }

    public List<SessionStore.Row> all(String tenant) {
        return store.all(tenant);
    }

    public boolean revoke(String tenant, String id) {
        boolean revoked = store.remove(tenant, id);
        listeners.forEach(listener -> listener.accept(tenant));
        return revoked;
    }

    public void revokeAll(String tenant, String account) {
        store.removeAllOf(tenant, account);
        listeners.forEach(listener -> listener.accept(tenant));
    }

    /** Called with a tenant after sessions of it were revoked, on the thread that did. */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }
}
