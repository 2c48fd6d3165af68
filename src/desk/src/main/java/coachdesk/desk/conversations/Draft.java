package coachdesk.desk.conversations;

import coachdesk.desk.dates.Instants;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is being written in a conversation on one desk.
 *
 * @param id {@code <conversation>@<device>}
 * @param text empty when it was sent, or wiped out
 * @param over the drafts of which this one is the continuation, each with the time it had: these count no more
 */
public record Draft(String id, String text, Instant at, Map<String, Instant> over) {
    /** Unreadable fields are left out; a draft without a time is older than all others. */
    public static Draft of(String id, Map<String, Object> doc) {
        Map<String, Instant> over = new TreeMap<>();
        if (doc.get("over") instanceof Map<?, ?> ids) {
            ids.forEach((other, at) -> Instants.read(at).ifPresent(when -> over.put(other.toString(), when)));
        }
        String text = doc.get("text") instanceof String said ? said : "";
        return new Draft(id, text, Instants.read(doc.get("at")).orElse(Instant.EPOCH), Map.copyOf(over));
    }

    public static String id(String conversationId, String device) {
        return conversationId + "@" + device;
    }

    public String device() {
        return id.substring(id.lastIndexOf('@') + 1);
    }

    /** Whether it goes on from the other one, as that stands. */
    public boolean continues(Draft other) {
        Instant seen = over.get(other.id());
        return seen != null && !seen.isBefore(other.at());
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The document, as it is kept. */
    public Map<String, Object> doc(String conversationId) {
        Map<String, Object> seen = new TreeMap<>();
        over.forEach((other, when) -> seen.put(other, when.toString()));
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("session_id", conversationId);
        doc.put("text", text);
        doc.put("at", at.toString());
        if (!seen.isEmpty()) {
            doc.put("over", seen);
        }
        return doc;
    }

    /** What a later text has to carry so that nobody goes back behind it: this one, and what it went on from. */
    public Map<String, Instant> lineage() {
        Map<String, Instant> lineage = new TreeMap<>(over);
        lineage.merge(id, at, (one, other) -> one.isAfter(other) ? one : other);
        return lineage;
    }
}
