package coachdesk.desk.conversations;

import coachdesk.contract.ErrorCode;
import java.time.Instant;
import java.util.List;

/**
 * Messages of a conversation, oldest first, and what stands behind its end.
 *
 * @param earlier how many more there are before these
 * @param later how many more there are after these
 * @param readUpTo what members said after it is new; null when nobody of the studio read or answered
 * @param refused what was said here and never got there, oldest first
 * @param planned what goes by itself at a set time, the next first
 */
public record ThreadPage(
        List<Message> messages,
        int earlier,
        int later,
        Instant readUpTo,
        List<Refused> refused,
        List<LaterMessage> planned) {
    public static final ThreadPage EMPTY = new ThreadPage(List.of(), 0, 0, null, List.of(), List.of());

    /**
     * A message that the server did not take.
     *
     * @param operation by which it is settled
     * @param code why; null when it is not known
     */
    public record Refused(String operation, Message message, ErrorCode code) {}
}
