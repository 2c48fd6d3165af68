package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageOrder;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The one way in which something is said in a conversation through this server: stored in one transaction, and thereby told to
 * its room and to the studio's desks. Thread-safe.
 */
public final class Said {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final RecordStore records;
    private final WritingLimit limit;

    public Said(RecordStore records, WritingLimit limit) {
        this.records = records;
        this.limit = limit;
    }

    /**
     * A member speaks, in a conversation it takes part in that nobody put away.
     *
     * @return the stored message, in the classic shape
     * @throws Refusal 404 when there is no such conversation for this member, 422 for a text that says nothing, 429 when members
     *     write too fast
     */
    public Map<String, Object> byMember(Member member, String conversation, String text) {
        return byMember(member, conversation, text, null);
    }

    /**
     * As {@link #byMember(Member, String, String)}, once, however often it is asked for.
     *
     * @param id of the message, a UUID that the member's device made; null for a new one
     * @throws Refusal as there; 409 when the id is another message's
     */
    public Map<String, Object> byMember(Member member, String conversation, String text, String id) {
        if (!known(member, id)) {
            counts(member, conversation);
        }
        return say(
                member.tenant(),
                conversation,
                Voice.of(member),
                text,
                Map.of(),
                id,
                doc -> Members.open(doc) && Members.takesPart(doc, member.id()));
    }

    /** @throws Refusal 429 when members write too fast */
    void counts(Member member, String conversation) {
        limit.writing(member, conversation);
    }

    /**
     * The studio speaks, or something for it: as itself, as the assistant, or in the name of somebody.
     *
     * @param more fields of the message beside the usual ones, such as a call to action
     * @return the stored message, in the classic shape
     * @throws Refusal 404 when there is no such conversation, 422 for a text that says nothing
     */
    public Map<String, Object> say(
            String tenant, String conversation, Voice voice, String text, Map<String, Object> more) {
        return say(tenant, conversation, voice, text, more, null, doc -> true);
    }

    /** @param where in what conversations that is allowed */
    private Map<String, Object> say(
            String tenant,
            String conversation,
            Voice voice,
            String text,
            Map<String, Object> more,
            String id,
            Predicate<Map<String, Object>> where) {
        if (!Wording.saysSomething(text)) {
            throw Refusal.invalid("string_too_short", List.of("body", "content"), "The message says nothing");
        }
        return records.change(tenant, changes -> {
            Map<String, Object> into = changes.find(Kind.CONVERSATION, conversation)
                    .filter(Stored::live)
                    .map(Stored::doc)
                    .filter(where)
                    .orElseThrow(Said::unknown);
            Optional<Stored> before = id == null ? Optional.empty() : changes.find(Kind.MESSAGE, id);
            if (before.isPresent()) {
                return again(before.get(), conversation, voice);
            }
            Map<String, Object> message = message(changes, into, conversation, voice, Wording.writable(text));
            message.putAll(more);
            if (id != null) {
                message.put("id", id);
            }
            changes.put(Kind.MESSAGE, (String) message.get("id"), message, null);
            return message;
        });
    }

    /**
     * The id that a member's device gave its message, so that it can be sent again after a lost answer.
     *
     * @param body of a request; the field {@code client_id}
     * @return null when there is none
     * @throws Refusal 422 for what is no UUID
     */
    public static String clientId(Map<String, Object> body) {
        String id = Field.text(body, "client_id");
        if (id != null && !UUID_FORM.matcher(id).matches()) {
            throw Refusal.invalid("uuid_parsing", List.of("body", "client_id"), "Input should be a valid UUID");
        }
        return id;
    }

    /** Whether this member said it already. */
    public boolean known(Member member, String id) {
        return id != null
                && records.find(member.tenant(), Kind.MESSAGE, id)
                        .filter(message -> member.id().equals(message.doc().get("sender_id")))
                        .isPresent();
    }

    private static Map<String, Object> again(Stored before, String conversation, Voice voice) {
        Map<String, Object> doc = before.doc();
        if (!conversation.equals(doc.get("session_id")) || !voice.id().equals(doc.get("sender_id"))) {
            throw new Refusal(409, ErrorCode.SYNC_EXISTS, "This id is another message's.");
        }
        return doc;
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
