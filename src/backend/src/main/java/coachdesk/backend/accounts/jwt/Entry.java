package coachdesk.backend.accounts.jwt;

import coachdesk.backend.auth.Jwts;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets somebody in with a token that says whose it is. */
final class Entry {
    private static final String DEVICE = "API";

    private final Sessions sessions;
    private final Jwts jwts;
    private final Clock clock;

    Entry(Sessions sessions, Jwts jwts, Clock clock) {
        this.sessions = sessions;
        this.jwts = jwts;
        this.clock = clock;
    }

    /** The session stays for as long as its token may be exchanged; the token is believed for less. */
    private Instant sessionEnd() {
        return clock.instant().plus(Jwts.LIFE).plus(Jwts.GRACE);
    }

    private String token(AccountStore.Row account) {
        return jwts.issue(account.id(), account.tenant(), Told.role(account), account.email());
    }

    Map<String, Object> open(AccountStore.Row account, Tenants.Tenant studio) {
        String token = token(account);
        sessions.open(account.tenant(), account.id(), DEVICE, token, sessionEnd());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("token", token);
        told.put("user", Told.user(account));
        told.put("tenant", Told.tenant(studio));
        told.put("session", Map.of("expires_at", end().toString()));
        return told;
    }

    /** Of a token made now. */
    private Instant end() {
        return clock.instant().plus(Jwts.LIFE);
    }

    /** Empty when the session is over: then it stays over. */
    Optional<Map<String, Object>> renew(String before, AccountStore.Row account) {
        String token = token(account);
        if (!sessions.replace(before, token, sessionEnd())) {
            return Optional.empty();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("token", token);
        told.put("expires_at", end().toString());
        told.put("message", "Session prolongée.");
        return Optional.of(told);
    }

    /** The body, or an empty one for what is no object. */
    static Map<String, Object> body(Call call) {
        try {
            return call.object();
        } catch (Refusal e) {
            if (e.status() == 422) {
                return Map.of();
            }
            throw e;
        }
    }

    /** Empty when it is no text. */
    static String text(Map<String, Object> body, String name) {
        return body.get(name) instanceof String text ? text : "";
    }
}
