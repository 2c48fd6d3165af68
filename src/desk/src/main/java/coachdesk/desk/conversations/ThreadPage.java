package coachdesk.desk.conversations;

import java.time.Instant;
import java.util.List;

/**
 * The newest messages of a conversation, oldest first.
 *
 * @param earlier how many more there are before these
 * @param readUpTo what members said after it is new; null when nobody of the studio read or answered
 */
public record ThreadPage(List<Message> messages, int earlier, Instant readUpTo) {}
