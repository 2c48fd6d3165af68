package coachdesk.desk.conversations;

import coachdesk.desk.reservations.Reservations.Undo;
import java.util.Optional;

/**
 * What only a coach may do to conversations and to who takes part in them. Made without a network as with one; can be taken
 * back. Every method may be slow: not for the UI thread.
 */
public interface Participants {
    /** Empty for somebody whom only the contacts know, or nobody. */
    Optional<Identity> find(String participantId);

    /** Takes out everything that was said. */
    Undo deleteHistory(String conversationId);

    /** With what they said, and with conversations in which nobody is left. */
    Undo delete(String participantId);

    /** What one of them said and takes part in is the other's from now on. */
    Undo merge(String participantId, String into);

    Undo change(String participantId, Identity now);

    /** By what somebody is known; each may be empty. */
    record Identity(String name, String email, String whatsapp) {
        @Override
        public String toString() {
            return "Identity[]";
        }
    }
}
