package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.Channel;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who can be written to, as far as the basket's rules need to know.
 *
 * @param name may be null
 * @param email as written; null or blank when there is none
 * @param phone as written; null or blank when there is none
 * @param optedOut channels that this person does not want to be written to by
 * @param lastWrote when this person last wrote by WhatsApp; null when never, or not known
 */
public record Contact(String id, String name, String email, String phone, Set<Channel> optedOut, Instant lastWrote) {
    /** Where a document says when this person last wrote by WhatsApp. */
    public static final String LAST_WROTE = "last_whatsapp_at";

    /** WhatsApp Business: free text only within a day of the customer's last message. */
    private static final Duration WINDOW = Duration.ofHours(24);

    /** Null when never, or not known. */
    public static Instant lastWrote(Map<String, Object> doc) {
        try {
            return doc.get(LAST_WROTE) instanceof String at && !at.isBlank()
                    ? OffsetDateTime.parse(at).toInstant()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether free words may be written by WhatsApp. @param lastWrote may be null */
    public static boolean free(Instant lastWrote, Instant at) {
        return lastWrote != null && at.isBefore(lastWrote.plus(WINDOW));
    }
}
