package coachdesk.backend.accounts;

import coachdesk.backend.auth.Roles;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.SessionStore;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import coachdesk.contract.auth.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The studio's accounts, and who is signed in on what. */
public final class AccountRoutes {
    private final Accounts accounts;
    private final Sessions sessions;

    /** What a coach makes an account of. */
    record NewAccount(String email, String name, String role, String password) {}

    public AccountRoutes(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.SESSIONS, Access.STAFF, this::sessions),
                Route.delete(Routes.SESSION, Access.STAFF, this::revoke),
                Route.get(Routes.ACCOUNTS, Access.COACH, this::list),
                Route.post(Routes.ACCOUNTS, Access.COACH, this::add),
                Route.delete(Routes.ACCOUNT, Access.COACH, this::remove));
    }

    private Answer sessions(Call call) {
        return Answer.json(visible(call).stream().map(row -> session(row, call)).toList());
    }

    /** The coach sees all of the studio, anybody else their own. */
    private List<SessionStore.Row> visible(Call call) {
        return call.who().role() == Role.COACH
                ? sessions.all(call.tenant())
                : sessions.of(call.tenant(), call.who().account());
    }

    private static Map<String, Object> session(SessionStore.Row row, Call call) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("id", row.id());
        session.put("account", row.account());
        session.put("name", row.name());
        session.put("deviceName", row.deviceName());
        session.put("madeAt", row.madeAt().toString());
        session.put("seenAt", row.seenAt().toString());
        session.put("expiresAt", row.expiresAt().toString());
        session.put("current", row.id().equals(call.who().session()));
        return session;
    }

    private Answer revoke(Call call) {
        boolean theirs = visible(call).stream().anyMatch(row -> row.id().equals(call.at("id")));
        if (!theirs || !sessions.revoke(call.tenant(), call.at("id"))) {
            throw Refusal.notFound("There is no such session.");
        }
        return Answer.json(Map.of("success", true));
    }

    private Answer list(Call call) {
        return Answer.json(
                accounts.all(call.tenant()).stream().map(AccountRoutes::account).toList());
    }

    private static Map<String, Object> account(AccountStore.Row row) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", row.id());
        account.put("email", row.email());
        account.put("name", row.name());
        account.put("role", row.role());
        account.put("madeAt", row.madeAt().toString());
        return account;
    }

    private Answer add(Call call) {
        NewAccount wanted = call.body(NewAccount.class);
        Role role = Roles.ofWire(wanted.role())
                .orElseThrow(() -> Refusal.invalid("enum", List.of("body", "role"), "coach or front_desk"));
        try {
            return Answer.json(accounts.add(call.tenant(), wanted.email(), wanted.name(), role, wanted.password())
                    .map(AccountRoutes::account)
                    .orElseThrow(() ->
                            new Refusal(409, ErrorCode.INVALID, "There is an account with this address already.")));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("value_error", List.of("body"), e.getMessage());
        }
    }

    private Answer remove(Call call) {
        if (call.at("id").equals(call.who().account())) {
            throw new Refusal(409, ErrorCode.INVALID, "Nobody removes their own account.");
        }
        if (!accounts.remove(call.tenant(), call.at("id"))) {
            throw Refusal.notFound("There is no such account.");
        }
        return Answer.json(Map.of("success", true));
    }
}
