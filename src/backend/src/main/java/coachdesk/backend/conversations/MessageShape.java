package coachdesk.backend.conversations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as classic clients read it. */
final class MessageShape {
    private static final String STRENGTH = "💪";
    private static final List<String> EXTRAS = List.of("media_url", "media_type", "cta_type", "cta_text", "cta_link");

    private MessageShape() {}

    /** @param viewer the member who reads it; null for the coach */
    static Map<String, Object> formatted(Map<String, Object> doc, Member viewer) {
        Map<String, Object> shape = said(doc, viewer);
        EXTRAS.forEach(name -> shape.put(name, Field.text(doc, name)));
        shape.put("broadcast", Field.flag(doc, "broadcast"));
        shape.put("scheduled", Field.flag(doc, "scheduled"));
        return shape;
    }

    /** As it is told the moment it is said. */
    static Map<String, Object> event(Map<String, Object> doc, Member viewer) {
        Map<String, Object> shape = said(doc, viewer);
        shape.put("session_id", Field.text(doc, "session_id"));
        if (doc.get("campaign_id") != null || Field.flag(doc, "scheduled")) {
            shape.put("scheduled", true);
        }
        EXTRAS.stream().filter(name -> Field.text(doc, name) != null).forEach(name -> shape.put(name, doc.get(name)));
        return shape;
    }

    private static Map<String, Object> said(Map<String, Object> doc, Member viewer) {
        String type = Field.text(doc, "sender_type", Voice.MEMBER);
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", Field.text(doc, "id"));
        shape.put("type", type);
        shape.put("text", text(doc));
        shape.put("sender", sender(doc));
        shape.put("senderId", Alias.seenBy(viewer, Field.text(doc, "sender_id"), type));
        shape.put("sender_type", type);
        shape.put("created_at", Field.text(doc, "created_at", Field.text(doc, "timestamp")));
        return shape;
    }

    static String text(Map<String, Object> doc) {
        String content = Field.text(doc, "content");
        return content != null ? content : Field.text(doc, "text", "");
    }

    private static String sender(Map<String, Object> doc) {
        String name = Field.text(doc, "sender_name", "").strip();
        return name.startsWith(STRENGTH) ? name.substring(STRENGTH.length()).strip() : name;
    }

    /** Between two members. */
    static Map<String, Object> privateEvent(Map<String, Object> doc, Member viewer) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("conversation_id", Field.text(doc, "session_id"));
        shape.put("id", Field.text(doc, "id"));
        shape.put("text", text(doc));
        shape.put("sender", sender(doc));
        shape.put("senderId", Alias.seenBy(viewer, Field.text(doc, "sender_id"), Voice.MEMBER));
        shape.put("recipientId", Alias.seenBy(viewer, Field.text(doc, "recipient_id"), Voice.MEMBER));
        shape.put("created_at", Field.text(doc, "created_at"));
        shape.put("session_id", Field.text(doc, "session_id"));
        return shape;
    }

    /** Whether it is said between two members alone. */
    static boolean inPrivate(Map<String, Object> doc) {
        return doc.get("recipient_id") != null;
    }
}
