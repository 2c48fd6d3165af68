package coachdesk.desk.conversations.hosted;

import coachdesk.desk.dates.Instants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The hosted backend's messages, which it tells in three shapes, in the one in which they are kept here. */
public final class HostedMessage {
    /** In a record that was made here: its id at the server, which gives each its own. */
    public static final String OTHER_ID = "hosted_id";

    /** In a record that was made here: that its time is by this computer's clock, until the server's is read. */
    public static final String OWN_TIME = "hosted_own_time";

    private static final Map<String, String> STORED_AS =
            Map.of("text", "content", "sender", "sender_name", "senderId", "sender_id");
    private static final Set<String> COACH = Set.of("coach");

    private HostedMessage() {}

    /** A formatted one, which says nothing of its conversation, over what is known of it. */
    public static Map<String, Object> formatted(Map<String, Object> known, Map<?, ?> row, String id, String session) {
        Map<String, Object> told = new LinkedHashMap<>();
        row.forEach(
                (name, value) -> told.put(STORED_AS.getOrDefault(String.valueOf(name), String.valueOf(name)), value));
        return over(known, told, id, session);
    }

    /** One that a member wrote to another. */
    public static Map<String, Object> direct(Map<String, Object> known, Map<?, ?> row, String id, String session) {
        Map<String, Object> told = new LinkedHashMap<>();
        row.forEach((name, value) -> told.put(String.valueOf(name), value));
        told.putIfAbsent("sender_type", COACH.contains(String.valueOf(told.get("sender_id"))) ? "coach" : "user");
        return over(known, told, id, session);
    }

    private static Map<String, Object> over(
            Map<String, Object> known, Map<String, Object> told, String id, String session) {
        Map<String, Object> doc = new LinkedHashMap<>(known);
        doc.putAll(told);
        doc.remove(OWN_TIME);
        doc.put("id", id);
        doc.put("session_id", session);
        // What is told stands there: a sign that it was taken out is older.
        doc.put("is_deleted", Boolean.TRUE.equals(told.get("is_deleted")));
        return doc;
    }

    /** The same, no longer there. */
    public static Map<String, Object> gone(Map<String, Object> known) {
        Map<String, Object> doc = new LinkedHashMap<>(known);
        doc.put("is_deleted", true);
        return doc;
    }

    /** When a message was said, to the millisecond; {@link Instant#EPOCH} where it cannot be read. */
    public static Instant at(Map<?, ?> message) {
        return Instants.read(message.get("created_at"))
                .map(at -> at.truncatedTo(ChronoUnit.MILLIS))
                .orElse(Instant.EPOCH);
    }

    /** Whether the coach said this, in so many words. */
    public static boolean says(Map<?, ?> row, Object text) {
        return COACH.contains(String.valueOf(row.get("senderId")))
                && row.get("text") instanceof String said
                && said.strip().equals(String.valueOf(text).strip());
    }
}
