package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageOrder;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one way in which something is said in a conversation through this server: stored in one transaction, and thereby told to
 * its room and to the studio's desks. Thread-safe.
 */
public final class Said {
    private final RecordStore records;

    public Said(RecordStore records) {
        this.records = records;
    }

    /**
     * A member speaks, in a conversation it takes part in that nobody put away.
     *
     * @return the stored message, in the classic shape
     * @throws Refusal 404 when there is no such conversation for this member, 422 for a text that says nothing
     */
    public Map<String, Object> byMember(Member member, String conversation, String text) {
        return say(member.tenant(), conversation, Voice.of(member), text, Map.of());
    }

    /**
     * Somebody speaks. Members need to take part, the coach and the assistant do not.
     *
     * @param more fields of the message beside the usual ones, such as a call to action
     * @return the stored message, in the classic shape
     * @throws Refusal 404 when there is no such conversation, 422 for a text that says nothing
     */
    public Map<String, Object> say(
            String tenant, String conversation, Voice voice, String text, Map<String, Object> more) {
        if (!Wording.saysSomething(text)) {
            throw Refusal.invalid("string_too_short", List.of("body", "content"), "The message says nothing");
        }
        return records.change(tenant, changes -> {
            Map<String, Object> into = changes.find(Kind.CONVERSATION, conversation)
                    .filter(Stored::live)
                    .map(Stored::doc)
                    .filter(doc -> !voice.type().equals(Voice.MEMBER)
                            || Members.open(doc) && Members.takesPart(doc, voice.id()))
                    .orElseThrow(Said::unknown);
            Map<String, Object> message = message(changes, into, conversation, voice, Wording.writable(text));
            message.putAll(more);
            changes.put(Kind.MESSAGE, (String) message.get("id"), message, null);
            return message;
        });
    }

    static Refusal unknown() {
        return Refusal.notFound("Session non trouvée");
    }

    private static Map<String, Object> message(
            ChangeSet changes, Map<String, Object> into, String conversation, Voice voice, String text) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.put("session_id", conversation);
        doc.put("sender_id", voice.id());
        doc.put("sender_name", voice.name());
        doc.put("sender_type", voice.type());
        doc.put("content", text);
        doc.put("mode", Field.text(into, "mode"));
        doc.put("is_deleted", false);
        doc.put("notified", false);
        doc.put("created_at", MessageOrder.next(changes, conversation).toString());
        doc.put("deleted_at", null);
        return doc;
    }
}
