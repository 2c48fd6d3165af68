package coachdesk.backend.campaigns;

import static coachdesk.backend.http.FieldType.OBJECT;
import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.FieldType.TEXTS;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.http.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classic fields of a campaign. */
final class CampaignShape {
    static final String SCHEDULED_AT = "scheduledAt";

    /** What a classic client never writes here: it follows from what was sent, or never changes. */
    static final Set<String> SERVERS_OWN = Set.of("id", "status", "results", "createdAt", "sentDates", "launchedAt");

    static final Shape CREATE = Shape.of(
            needed("name", TEXT),
            needed("message", TEXT),
            maybe("mediaUrl", TEXT, ""),
            maybe("mediaFormat", TEXT, "16:9"),
            maybe("targetType", TEXT, "all"),
            maybe("selectedContacts", TEXTS, List.of()),
            maybe("channels", OBJECT, channels()),
            maybe("targetGroupId", TEXT, "community"),
            maybe("targetIds", TEXTS, List.of()),
            maybe("targetConversationId", TEXT, null),
            maybe("targetConversationName", TEXT, null),
            maybe(SCHEDULED_AT, TEXT, null),
            maybe("ctaType", TEXT, null),
            maybe("ctaText", TEXT, null),
            maybe("ctaLink", TEXT, null));

    private CampaignShape() {}

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        channels.put("whatsapp", true);
        for (String off : List.of("email", "instagram", "group", "internal")) {
            channels.put(off, false);
        }
        return channels;
    }

    /** A document of its own: nothing in it is shared. */
    static Map<String, Object> document(Map<String, Object> body, String id, String status, String now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        body.forEach((name, value) -> doc.put(name, value instanceof List<?> list ? new ArrayList<>(list) : value));
        doc.put("status", status);
        doc.put("createdAt", now);
        doc.put("updatedAt", now);
        return doc;
    }
}
