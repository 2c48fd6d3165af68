package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two who know each other from a group go on alone, in a conversation that the coach can read and answer too. */
public final class StartPrivateRoute {
    private final Classic classic;
    private final Askers askers;
    private final SecureRandom random;

    public StartPrivateRoute(Classic classic, Askers askers, SecureRandom random) {
        this.classic = classic;
        this.askers = askers;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(Route.post(Routes.CHAT_START_PRIVATE, Access.MEMBER, this::start));
    }

    private Answer start(Call call) {
        Map<String, Object> body = call.object();
        String initiator = Field.text(body, "initiator_id", "");
        String target = Field.text(body, "target_id", "");
        Asker asker = askers.as(call, initiator);
        if (initiator.isBlank() || target.isBlank()) {
            throw new Refusal(400, ErrorCode.INVALID, "initiator_id et target_id sont requis");
        }
        return Answer.json(classic.<Map<String, Object>>change(asker.tenant(), null, work -> {
            String other = asker.coach() ? target : PrivateTalks.other(work, asker.who(), target);
            String name = PrivateTalks.name(work, other, "Membre");
            Optional<Stored> before = between(work, initiator, other);
            Stored session = before.orElseGet(() -> fresh(work, initiator, other, name));
            Map<String, Object> doc = session.doc();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("session", asker.coach() ? doc : SessionShape.forMember(asker.tenant(), doc, asker.who()));
            answer.put("is_new", before.isEmpty());
            answer.put(
                    "message",
                    (before.isEmpty() ? "Nouvelle discussion privée avec " : "Reprise de la conversation avec ")
                            + name);
            return answer;
        }));
    }

    private static Optional<Stored> between(Classic.Work work, String one, String two) {
        return work.changes().all(Kind.CONVERSATION).stream()
                .filter(record -> {
                    Map<String, Object> doc = record.doc();
                    return Members.open(doc)
                            && !SessionShape.inPrivate(doc)
                            && !SessionShape.group(doc)
                            && PrivateTalks.both(doc, one, two);
                })
                .findFirst();
    }

    private Stored fresh(Classic.Work work, String initiator, String other, String name) {
        String title = "Discussion privée: " + PrivateTalks.name(work, initiator, "Membre") + " & " + name;
        Map<String, Object> doc = SessionShape.fresh(
                Classic.newId(),
                "human",
                false,
                title,
                SessionShape.token(random),
                classic.now().toString());
        doc.put("participant_ids", List.of(initiator, other));
        return work.create(Kind.CONVERSATION, (String) doc.get("id"), doc);
    }
}
