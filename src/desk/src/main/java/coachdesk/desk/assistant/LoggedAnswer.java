package coachdesk.desk.assistant;

import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One answer of the assistant.
 *
 * @param at null when the server's time cannot be read
 * @param conversationId null for one outside of any
 * @param who asked; null when it is not known
 * @param answer null when there was none
 * @param took null when it is not known
 * @param strict whether it knew nothing but the prompt of a link
 * @param code why there was no answer; null otherwise
 */
public record LoggedAnswer(
        String id,
        Instant at,
        String conversationId,
        String who,
        String question,
        String answer,
        Duration took,
        boolean strict,
        String code) {
    /** The classic server writes such rows in three shapes. */
    public static LoggedAnswer of(String id, Map<String, Object> doc) {
        return new LoggedAnswer(
                id,
                Instants.read(doc.get("timestamp")).orElse(null),
                DocFields.text(doc, "session_id"),
                first(doc, "from", "clientName", "fromPhone"),
                first(doc, "message", "incomingMessage"),
                first(doc, "response", "aiResponse"),
                doc.get("responseTime") instanceof Number seconds && seconds.doubleValue() >= 0
                        ? Duration.ofMillis(Math.round(Math.min(seconds.doubleValue(), 3_600) * 1_000))
                        : null,
                DocFields.flag(doc, "strict"),
                DocFields.text(doc, "code"));
    }

    private static String first(Map<String, Object> doc, String... names) {
        for (String name : names) {
            String text = DocFields.text(doc, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "LoggedAnswer[" + id + "]";
    }
}
