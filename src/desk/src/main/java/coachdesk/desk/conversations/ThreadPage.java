package coachdesk.desk.conversations;

import java.time.Instant;
import java.util.List;

/**
 * The newest messages of a conversation, oldest first.
 *
 * @param earlier how many more there are before these
 * @param readUpTo what came after is new; null when nothing of it was ever read
 */
public record ThreadPage(List<Message> messages, int earlier, Instant readUpTo) {}
