package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageReads;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classic flag of what somebody was notified of. It says nothing of what a desk has read, and what a desk reads does not
 * touch it. A member has its own conversations only.
 */
public final class NotificationRoutes {
    private static final int SHOWN = 10;
    private static final int MOST_IDS = 1_000;
    private static final String COACH = "coach";

    private final Classic classic;
    private final Askers askers;
    private final MessageReads messages;

    public NotificationRoutes(Classic classic, Askers askers, MessageReads messages) {
        this.classic = classic;
        this.askers = askers;
        this.messages = messages;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.NOTIFICATIONS_UNREAD, Access.MEMBER, this::unread),
                Route.put(Routes.NOTIFICATIONS_MARK_READ, Access.MEMBER, this::mark));
    }

    private static Set<String> senders(String target, boolean assistantToo) {
        if (!target.equals(COACH)) {
            return Set.of(Voice.COACH, Voice.ASSISTANT);
        }
        return assistantToo ? Set.of(Voice.MEMBER, Voice.ASSISTANT) : Set.of(Voice.MEMBER);
    }

    private Asker asker(Call call, String session, String participant, String target) {
        Asker asker = askers.in(call, session, participant);
        if (!asker.coach() && target.equals(COACH)) {
            throw Askers.notThere();
        }
        return asker;
    }

    private Answer unread(Call call) {
        String session =
                call.parameter("session_id").filter(id -> !id.isBlank()).orElse(null);
        String target = call.parameter("target").orElse(COACH);
        Asker asker = asker(call, session, call.parameter("participant_id").orElse(null), target);
        Set<String> senders = senders(target, call.flag("include_ai"));
        MessageReads.Unnotified found = messages.unnotified(asker.tenant(), session, senders, SHOWN);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", found.count());
        answer.put(
                "messages",
                found.newest().stream()
                        .map(Json::read)
                        .map(NotificationRoutes::shown)
                        .toList());
        answer.put("target", target);
        return Answer.json(answer);
    }

    private static Map<String, Object> shown(Map<String, Object> doc) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", Field.text(doc, "id"));
        shown.put("session_id", Field.text(doc, "session_id"));
        shown.put("sender_name", Field.text(doc, "sender_name", ""));
        shown.put("sender_type", Field.text(doc, "sender_type", ""));
        shown.put("content", MessageShape.text(doc));
        shown.put("created_at", Field.text(doc, "created_at"));
        return shown;
    }

    private Answer mark(Call call) {
        Map<String, Object> body = call.object();
        String session = Field.text(body, "session_id");
        String target = Field.text(body, "all_for_target", "");
        Asker asker = asker(call, session, Field.text(body, "participant_id"), target);
        List<String> ids = Field.texts(body, "message_ids");
        if (ids.size() > MOST_IDS) {
            throw new Refusal(413, ErrorCode.TOO_LARGE, "More than " + MOST_IDS + " messages at once.");
        }
        List<String> wanted = ids.isEmpty() && !target.isEmpty()
                ? messages
                        .unnotified(asker.tenant(), session, senders(target, true), Integer.MAX_VALUE)
                        .newest()
                        .stream()
                        .map(doc -> Field.text(Json.read(doc), "id", ""))
                        .toList()
                : ids;
        int marked = classic.change(asker.tenant(), null, work -> {
            work.changes().expect(Kind.MESSAGE, wanted);
            int count = 0;
            for (String id : wanted) {
                count += work.live(Kind.MESSAGE, id)
                                .filter(message -> markable(message, asker, session))
                                .map(message -> work.edit(message, Map.of("notified", true)))
                                .isPresent()
                        ? 1
                        : 0;
            }
            return count;
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("marked_count", marked);
        return Answer.json(answer);
    }

    private static boolean markable(Stored message, Asker asker, String session) {
        Map<String, Object> doc = message.doc();
        boolean allowed =
                asker.coach() || session.equals(doc.get("session_id")) && !Voice.MEMBER.equals(doc.get("sender_type"));
        return allowed && !Field.flag(doc, "notified");
    }
}
