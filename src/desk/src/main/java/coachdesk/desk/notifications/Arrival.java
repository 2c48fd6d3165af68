package coachdesk.desk.notifications;

import java.time.Instant;

/**
 * A message that has just come and that nobody of the studio has read.
 *
 * @param who null when it is not known
 * @param text in plain words; may be empty
 */
public record Arrival(String messageId, String conversationId, Kind kind, String who, String text, Instant at) {
    /** Whose it is. */
    public enum Kind {
        /** A member's, for the studio. */
        MEMBER,
        /** In a private conversation. */
        PERSONAL,
        /** Another desk's of the studio. */
        COACH,
        ASSISTANT
    }

    @Override
    public String toString() {
        return "Arrival[" + messageId + ", " + kind + "]";
    }
}
