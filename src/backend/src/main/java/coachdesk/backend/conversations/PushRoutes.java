package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Push messages of browsers are not sent by this server, and it says so rather than keep an address that nobody uses. */
public final class PushRoutes {
    private static final String NO_PUSH = "Ce serveur n'envoie pas de notifications push.";

    private PushRoutes() {}

    public static List<Route> routes() {
        return List.of(
                Route.get(Routes.PUSH_KEY, Access.OPEN, call -> Answer.json(Map.of("publicKey", ""))),
                Route.post(Routes.PUSH_SUBSCRIBE, Access.OPEN, PushRoutes::subscribe),
                Route.delete(Routes.PUSH_UNSUBSCRIBE, Access.OPEN, call -> Answer.json(Map.of("success", true))),
                Route.post(Routes.PUSH_SEND, Access.COACH, PushRoutes::send));
    }

    private static Answer subscribe(Call call) {
        Map<String, Object> body = call.object();
        if (Field.text(body, "participant_id", "").isBlank() || !(body.get("subscription") instanceof Map)) {
            throw new Refusal(400, ErrorCode.INVALID, "participant_id et subscription requis");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", false);
        answer.put("message", NO_PUSH);
        return Answer.json(answer);
    }

    private static Answer send(Call call) {
        String participant = Field.text(call.object(), "participant_id", "");
        if (participant.isBlank()) {
            throw new Refusal(400, ErrorCode.INVALID, "participant_id requis");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("push_sent", false);
        answer.put("email_sent", false);
        answer.put("participant_id", participant);
        return Answer.json(answer);
    }
}
