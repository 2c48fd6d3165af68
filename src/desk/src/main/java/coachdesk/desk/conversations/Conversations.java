package coachdesk.desk.conversations;

import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.Optional;

/** The conversations as the window uses them. Every method may be slow: not for the UI thread. */
public interface Conversations {
    /** Where something was said last first. */
    List<ConversationRow> list(ConversationQuery query);

    Optional<ConversationRow> find(String id);

    /** In how many conversations something new stands. */
    int unread();

    /** @param newest how many messages to give at most */
    ThreadPage thread(String conversationId, int newest);

    /**
     * Says something as the coach. It is queued at once and goes out once, in the order in which it was said.
     *
     * @param text must not be blank
     * @return the message's id
     */
    String say(String conversationId, String text);

    /** Takes a message out of the conversation. */
    Undo retract(String messageId);

    /** What is there now was read, also for the other desks. */
    void read(String conversationId);

    /** Puts it away, or takes it out again. */
    Undo archive(String conversationId, boolean away);
}
