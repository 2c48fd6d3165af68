package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.store.AccountStore;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The classic routes of administration, ours beside them. All for the coach alone, by the session and not by what is said. */
public final class AdminRoutes {
    private final Admin admin;
    private final AccountStore accounts;

    public AdminRoutes(Admin admin, AccountStore accounts) {
        this.admin = admin;
        this.accounts = accounts;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.ADMIN_DELETE_HISTORY, Access.COACH, this::deleteHistory),
                Route.post(Routes.ADMIN_CHANGE_IDENTITY, Access.COACH, this::changeIdentity),
                Route.post(Routes.ADMIN_MERGE, Access.COACH, this::merge),
                Route.post(Routes.ADMIN_UNDO, Access.COACH, call -> Answer.json(admin.undo(call, call.at("id")))));
    }

    private Answer deleteHistory(Call call) {
        Map<String, Object> body = call.object();
        own(call, body, "Accès refusé. Seul le coach peut supprimer l'historique.");
        return Answer.json(admin.deleteHistory(call, needed(body, "session_id")));
    }

    private Answer changeIdentity(Call call) {
        Map<String, Object> body = call.object();
        own(call, body, "Accès refusé. Seul le coach peut changer l'identité.");
        return Answer.json(admin.changeIdentity(call, needed(body, "participant_id")));
    }

    private Answer merge(Call call) {
        Map<String, Object> body = call.object();
        return Answer.json(admin.merge(call, needed(body, "participant_id"), needed(body, "other_id")));
    }

    private static String needed(Map<String, Object> body, String field) {
        String value = Field.text(body, field, "").strip();
        if (value.isEmpty()) {
            throw new Refusal(400, ErrorCode.INVALID, field + " requis");
        }
        return value;
    }

    /** Classic clients say who they are in the body. It gives no right; but who says to be somebody else is refused. */
    private void own(Call call, Map<String, Object> body, String refusal) {
        Object said = body.get("email");
        if (said == null) {
            return;
        }
        String mine = accounts.find(call.tenant(), call.who().account())
                .map(AccountStore.Row::email)
                .orElse("");
        if (!said.toString().strip().toLowerCase(Locale.ROOT).equals(mine)) {
            throw new Refusal(403, ErrorCode.NOT_ALLOWED, refusal);
        }
    }
}
