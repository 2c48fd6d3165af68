package coachdesk.desk.conversations;

import coachdesk.desk.reservations.Reservations.Undo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations as the window uses them. Every method may be slow: not for the UI thread. */
public interface Conversations {
    /** Where something was said last first. */
    List<ConversationRow> list(ConversationQuery query);

    Optional<ConversationRow> find(String id);

    /** In how many conversations something new stands. */
    int unread();

    ThreadPage thread(String conversationId, Stretch stretch);

    /** Its end. @param newest how many messages to give at most */
    default ThreadPage thread(String conversationId, int newest) {
        return thread(conversationId, new Stretch.Newest(newest));
    }

    /**
     * Says something as the coach. It is queued at once and goes out once, in the order in which it was said.
     *
     * What was kept as a draft of it is none any more, on every desk.
     *
     * @param text must not be blank
     * @param over the drafts from which it was made, see {@link Draft#lineage}
     * @return the message's id
     */
    String say(String conversationId, String text, Map<String, Instant> over);

    /** Says what nobody kept as a draft. */
    default String say(String conversationId, String text) {
        return say(conversationId, text, Map.of());
    }

    /** Takes a message out of the conversation. */
    Undo retract(String messageId);

    /** What is there now was read, also for the other desks. */
    void read(String conversationId);

    /** Puts it away, or takes it out again. */
    Undo archive(String conversationId, boolean away);
}
