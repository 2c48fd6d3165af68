package coachdesk.desk.conversations;

import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.Set;

/** The ready answers of the studio. Every method may be slow: not for the UI thread. */
public interface CannedReplies {
    /** By shortcut and title. */
    List<CannedReply> all();

    /** A new one, or another content of one that is there. */
    Undo keep(CannedReply reply);

    Undo delete(String id);

    /** For the first one who takes part in this conversation: the name, and the next session this person booked. */
    Worded wording(CannedReply reply, String conversationId);

    /** @param missing variables that had no value: they stand in the text as they were written */
    record Worded(String text, Set<Variable> missing) {}
}
