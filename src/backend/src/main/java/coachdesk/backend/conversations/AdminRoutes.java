package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Claim;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import java.util.List;
import java.util.Map;

/** The classic routes of administration, ours beside them. All for the coach alone, by the session and not by what is said. */
public final class AdminRoutes {
    private final Admin admin;
    private final Claim claim;

    public AdminRoutes(Admin admin, Claim claim) {
        this.admin = admin;
        this.claim = claim;
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
        claim.check(call, body, "Accès refusé. Seul le coach peut supprimer l'historique.");
        return Answer.json(admin.deleteHistory(call, needed(body, "session_id")));
    }

    private Answer changeIdentity(Call call) {
        Map<String, Object> body = call.object();
        claim.check(call, body, "Accès refusé. Seul le coach peut changer l'identité.");
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
}
