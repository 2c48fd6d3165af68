package coachdesk.backend.campaigns;

import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.Senders;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.records.Classic;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One e-mail to one address, outside of any campaign. Failures are answers, as classic clients expect. */
public final class SendEmailRoute {
    private static final Shape SHAPE = Shape.of(
            needed("to_email", TEXT),
            maybe("to_name", TEXT, ""),
            maybe("subject", TEXT, "Message de votre coach"),
            needed("message", TEXT),
            maybe("media_url", TEXT, null));

    private final Senders senders;

    public SendEmailRoute(Senders senders) {
        this.senders = senders;
    }

    public List<Route> routes() {
        return List.of(Route.post(Routes.CAMPAIGN_SEND_EMAIL, Access.COACH, this::send));
    }

    private Answer send(Call call) {
        Map<String, Object> body = SHAPE.whole(call.object());
        String to = (String) body.get("to_email");
        Optional<Sender> sender = senders.of(call.tenant(), Channel.EMAIL);
        if (sender.isEmpty()) {
            return failed("channel.not-configured");
        }
        Letter letter = new Letter(
                call.tenant(),
                "direct_send",
                Classic.newId(),
                to.strip(),
                (String) body.get("to_name"),
                (String) body.get("subject"),
                (String) body.get("message"),
                (String) body.get("media_url"),
                null,
                null,
                null);
        return switch (sender.get().send(letter)) {
            case Outcome.Sent sent -> sent(sent.providerId(), to);
            case Outcome.Refused refused -> failed(refused.code());
            case Outcome.Closed closed -> failed(closed.code());
            case Outcome.Later later -> failed(later.code() == null ? "provider.busy" : later.code());
            case Outcome.Uncertain uncertain -> failed(uncertain.code());
            case Outcome.NotThere none -> failed("provider.uncertain");
        };
    }

    private static Answer sent(String id, String to) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("email_id", id);
        answer.put("to", to);
        return Answer.json(answer);
    }

    private static Answer failed(String code) {
        return Answer.json(Map.of("success", false, "error", String.valueOf(code)));
    }
}
