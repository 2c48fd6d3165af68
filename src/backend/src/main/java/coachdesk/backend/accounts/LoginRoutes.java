package coachdesk.backend.accounts;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.auth.Roles;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import coachdesk.contract.auth.LoginAnswer;
import coachdesk.contract.auth.LoginRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signing in and out. */
public final class LoginRoutes {
    private static final int LARGEST = 8 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tenants tenants;
    private final LoginLimit limit;

    public LoginRoutes(Accounts accounts, Sessions sessions, Tenants tenants, LoginLimit limit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tenants = tenants;
        this.limit = limit;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.LOGIN, Access.OPEN, this::login).upTo(LARGEST),
                Route.post(Routes.LOGOUT, Access.STAFF, this::logout),
                Route.get(Routes.ME, Access.STAFF, this::me));
    }

    private Answer login(Call call) {
        LoginRequest request = call.body(LoginRequest.class);
        if (request.email() == null || request.password() == null) {
            throw Refusal.invalid("missing", List.of("body"), "E-mail and password are needed");
        }
        String email = Accounts.normal(request.email());
        Duration wait = limit.wait(email, call.address());
        if (!wait.isZero()) {
            throw new Refusal(
                    429,
                    ErrorCode.SIGN_IN_TOO_OFTEN,
                    "Too many tries. Wait a while.",
                    Map.of("Retry-After", Long.toString(wait.toSeconds() + 1)));
        }
        limit.count(email, call.address());
        AccountStore.Row account = accounts.signIn(email, request.password())
                .orElseThrow(() -> new Refusal(401, ErrorCode.SIGN_IN_WRONG, "E-mail or password is wrong."));
        limit.forgive(email, call.address());
        String studio = tenants.find(account.tenant()).map(Tenants.Tenant::name).orElse("");
        String token = sessions.open(account.tenant(), account.id(), deviceName(request));
        return Answer.json(new LoginAnswer(
                token, account.name(), Roles.ofWire(account.role()).orElseThrow(), studio));
    }

    private static String deviceName(LoginRequest request) {
        String name = request.deviceName();
        return name == null
                ? null
                : name.codePoints()
                        .filter(c -> c != 0)
                        .limit(LONGEST_NAME)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private Answer logout(Call call) {
        sessions.revoke(call.tenant(), call.who().session());
        return Answer.json(Map.of("success", true));
    }

    private Answer me(Call call) {
        Principal who = call.who();
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("id", who.account());
        me.put("name", who.name());
        me.put("role", who.role());
        me.put("studio", who.studio());
        me.put("session", who.session());
        return Answer.json(me);
    }
}
