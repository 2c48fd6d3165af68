package coachdesk.backend.accounts.jwt;

import coachdesk.backend.accounts.Accounts;
import coachdesk.backend.accounts.LoginLimit;
import coachdesk.backend.auth.Jwts;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Routes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signing in, staying and leaving, for programs of the customer relations; on the studio's own accounts. */
final class TokenRoutes {
    private static final int LARGEST = 8 * 1024;
    private static final String SCHEME = "Bearer ";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tenants tenants;
    private final Jwts jwts;
    private final Entry entry;
    private final LoginLimit tries;
    private final AddressLimit limit;
    private final Clock clock;
    private final String zone;

    TokenRoutes(JwtAccounts parts, Entry entry, AddressLimit limit) {
        this.accounts = parts.accounts();
        this.sessions = parts.sessions();
        this.tenants = parts.tenants();
        this.jwts = parts.jwts();
        this.tries = parts.tries();
        this.clock = parts.clock();
        this.zone = parts.zone().getId();
        this.entry = entry;
        this.limit = limit;
    }

    List<Route> routes() {
        return List.of(
                Route.post(Routes.V1_LOGIN, Access.OPEN, this::login).upTo(LARGEST),
                Route.post(Routes.V1_REFRESH, Access.OPEN, this::refresh).upTo(LARGEST),
                Route.post(Routes.V1_LOGOUT, Access.STAFF, this::logout),
                Route.get(Routes.V1_ME, Access.STAFF, this::me));
    }

    private Answer login(Call call) {
        limit.enter(call);
        Map<String, Object> body = Entry.body(call);
        String email = Accounts.normal(Entry.text(body, "email"));
        String password = Entry.text(body, "password");
        if (!email.contains("@") || password.isEmpty()) {
            throw new Trouble(400, "Une adresse e-mail valable et un mot de passe sont nécessaires.");
        }
        Duration wait = tries.wait(email, call.address());
        if (!wait.isZero()) {
            throw AddressLimit.tooOften(wait);
        }
        tries.count(email, call.address());
        AccountStore.Row account = accounts.known(email, password)
                .orElseThrow(() -> new Trouble(401, "E-mail ou mot de passe incorrect."));
        tries.forgive(email, call.address());
        if (account.disabled()) {
            throw inactive();
        }
        Tenants.Tenant studio =
                tenants.find(account.tenant()).orElseThrow(() -> new Trouble(403, "Ce studio n’existe plus."));
        return Answer.json(entry.open(account, studio));
    }

    /** Exchanges a token for a new one, also some days after its end. */
    private Answer refresh(Call call) {
        String token = call.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(TokenRoutes::over);
        Instant now = clock.instant();
        Jwts.Claims claims = jwts.read(token)
                .filter(read -> now.isBefore(read.end().plus(Jwts.GRACE)))
                .orElseThrow(TokenRoutes::over);
        AccountStore.Row account = accounts.find(claims.tenant(), claims.user()).orElseThrow(TokenRoutes::over);
        if (account.disabled()) {
            throw inactive();
        }
        return Answer.json(entry.renew(token, account).orElseThrow(TokenRoutes::over));
    }

    private Answer logout(Call call) {
        sessions.revoke(call.tenant(), call.who().session());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("message", "Déconnexion faite.");
        return Answer.json(told);
    }

    private Answer me(Call call) {
        AccountStore.Row account =
                accounts.find(call.tenant(), call.who().account()).orElseThrow(TokenRoutes::over);
        Tenants.Tenant studio = tenants.find(call.tenant()).orElseThrow(TokenRoutes::over);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("user", Told.wholeUser(account));
        told.put("tenant", Told.wholeTenant(studio, tenants.details(studio.id()), zone));
        sessions.of(call.tenant(), account.id()).stream()
                .filter(row -> row.id().equals(call.who().session()))
                .findFirst()
                .ifPresent(row -> told.put(
                        "session",
                        Map.of(
                                "id",
                                row.id(),
                                "expires_at",
                                end(call, row.expiresAt()).toString(),
                                "created_at",
                                row.madeAt().toString())));
        return Answer.json(told);
    }

    /** Of the token, where it has an end of its own. */
    private Instant end(Call call, Instant otherwise) {
        return call.header("Authorization")
                .map(header -> header.substring(SCHEME.length()).strip())
                .flatMap(jwts::read)
                .map(Jwts.Claims::end)
                .orElse(otherwise);
    }

    private static Trouble over() {
        return new Trouble(401, "Authentification requise, ou session expirée.");
    }

    private static Trouble inactive() {
        return new Trouble(403, "Ce compte est désactivé.");
    }
}
