package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageOrder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one member says to another, and how they begin to talk. */
public final class PrivateMessageRoutes {
    private static final int SHOWN = 100;

    private final Classic classic;
    private final Askers askers;
    private final Said said;

    public PrivateMessageRoutes(Classic classic, Askers askers, Said said) {
        this.classic = classic;
        this.askers = askers;
        this.said = said;
    }

    public List<Route> routes() {
        return List.of(Route.post(Routes.PRIVATE_MESSAGES, Access.MEMBER, this::say));
    }

    private Answer say(Call call) {
        Map<String, Object> body = call.object();
        String conversation = Field.text(body, "conversation_id", "");
        String sender = Field.text(body, "sender_id", "");
        String text = Field.text(body, "content", "");
        Asker asker = askers.in(call, conversation, sender);
        if (conversation.isBlank() || sender.isBlank() || !Wording.saysSomething(text)) {
            throw new Refusal(400, ErrorCode.INVALID, "Données manquantes");
        }
        if (!asker.coach()) {
            said.counts(asker.who(), conversation);
        }
        Map<String, Object> message = classic.change(asker.tenant(), null, work -> {
            Stored talk = work.live(Kind.CONVERSATION, conversation)
                    .filter(record -> SessionShape.inPrivate(record.doc()) && Members.open(record.doc()))
                    .orElseThrow(() -> Refusal.notFound("Conversation non trouvée"));
            List<String> ids = Members.participants(talk.doc());
            if (!ids.contains(sender)) {
                throw Askers.notThere();
            }
            String recipient =
                    ids.stream().filter(id -> !id.equals(sender)).findFirst().orElse(sender);
            return said(work, talk, sender, recipient, Wording.writable(text));
        });
        return Answer.json(shown(message, asker));
    }

    private static Map<String, Object> said(
            Classic.Work work, Stored talk, String sender, String recipient, String text) {
        String at = MessageOrder.next(work.changes(), talk.id()).toString();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.put("session_id", talk.id());
        doc.put("sender_id", sender);
        doc.put("sender_name", name(talk, sender));
        doc.put("sender_type", Voice.MEMBER);
        doc.put("recipient_id", recipient);
        doc.put("recipient_name", name(talk, recipient));
        doc.put("content", text);
        doc.put("mode", "private");
        doc.put("is_read", false);
        doc.put("is_deleted", false);
        doc.put("created_at", at);
        work.create(Kind.MESSAGE, (String) doc.get("id"), doc);
        String last = text.substring(0, Math.min(SHOWN, text.length()));
        work.edit(talk, Map.of("last_message", Wording.writable(last), "last_message_at", at));
        return doc;
    }

    private static String name(Stored talk, String participant) {
        Map<String, Object> doc = talk.doc();
        String side = participant.equals(doc.get("participant_1_id")) ? "participant_1_name" : "participant_2_name";
        return Field.text(doc, side, "");
    }

    /** In the classic shape. */
    static Map<String, Object> shown(Map<String, Object> doc, Asker asker) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", doc.get("id"));
        shown.put("conversation_id", doc.get("session_id"));
        shown.put("sender_id", Alias.seenBy(asker.who(), Field.text(doc, "sender_id"), Voice.MEMBER));
        shown.put("sender_name", doc.get("sender_name"));
        shown.put("recipient_id", Alias.seenBy(asker.who(), Field.text(doc, "recipient_id"), Voice.MEMBER));
        shown.put("recipient_name", doc.get("recipient_name"));
        shown.put("content", MessageShape.text(doc));
        shown.put("is_read", Field.flag(doc, "is_read"));
        shown.put("is_deleted", Field.flag(doc, "is_deleted"));
        shown.put("created_at", doc.get("created_at"));
        return shown;
    }
}
