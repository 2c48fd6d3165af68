package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageOrder;
import coachdesk.backend.delivery.whatsapp.Landing;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Puts what somebody wrote by WhatsApp into the conversation that is theirs alone, or begins one that people answer. The
 * assistant never answers it: its words would go another way than they came.
 */
public final class WhatsAppLanding implements Landing {
    /** Of a message: which way it came. */
    public static final String CHANNEL = "channel";

    private static final String WHATSAPP = "whatsapp";
    private static final String MEDIA = "📎 Média reçu par WhatsApp";
    private static final Set<String> OF_MANY = Set.of("community", "vip", "promo", "group", "private");

    @Override
    public void land(ChangeSet changes, List<Stored> who, String text, String sid) {
        String id = sid == null ? Classic.newId() : named(changes, "message", sid);
        if (changes.find(Kind.MESSAGE, id).isPresent()) {
            return;
        }
        List<Map<String, Object>> own = changes.all(Kind.CONVERSATION).stream()
                .map(Stored::doc)
                .filter(doc -> Members.open(doc) && !OF_MANY.contains(Field.text(doc, "mode", "")))
                .filter(doc -> Members.participants(doc).size() == 1)
                .sorted(Comparator.comparing(WhatsAppLanding::moved).reversed())
                .toList();
        Stored writer = who.stream()
                .filter(one -> own.stream().anyMatch(doc -> Members.takesPart(doc, one.id())))
                .findFirst()
                .orElseGet(who::getFirst);
        Map<String, Object> conversation = own.stream()
                .filter(doc -> Members.takesPart(doc, writer.id()))
                .findFirst()
                .orElseGet(() -> begun(changes, writer));
        String into = (String) conversation.get("id");
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("session_id", into);
        message.put("sender_id", writer.id());
        message.put("sender_name", Objects.requireNonNullElse(Field.text(writer.doc(), "name"), ""));
        message.put("sender_type", Voice.MEMBER);
        message.put("content", Wording.saysSomething(text) ? Wording.writable(text) : MEDIA);
        message.put("mode", Field.text(conversation, "mode"));
        message.put(CHANNEL, WHATSAPP);
        message.put("is_deleted", false);
        message.put("notified", false);
        message.put("created_at", MessageOrder.next(changes, into).toString());
        message.put("deleted_at", null);
        changes.put(Kind.MESSAGE, id, message, null);
    }

    private static String moved(Map<String, Object> conversation) {
        return Optional.ofNullable(Field.text(conversation, "last_message_at"))
                .or(() -> Optional.ofNullable(Field.text(conversation, "created_at")))
                .orElse("");
    }

    private static Map<String, Object> begun(ChangeSet changes, Stored writer) {
        String usual = named(changes, WHATSAPP, writer.id());
        // Somebody put it away, with what was in it: that stays so.
        String id = changes.find(Kind.CONVERSATION, usual).isPresent() ? Classic.newId() : usual;
        String now = changes.now().toString();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("mode", "human");
        doc.put("title", null);
        doc.put("participant_ids", List.of(writer.id()));
        doc.put("is_deleted", false);
        doc.put("is_ai_active", false);
        doc.put("created_at", now);
        doc.put("updated_at", now);
        changes.put(Kind.CONVERSATION, id, doc, null);
        return doc;
    }

    private static String named(ChangeSet changes, String what, String of) {
        return UUID.nameUUIDFromBytes((changes.tenant() + "\n" + what + "\n" + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
