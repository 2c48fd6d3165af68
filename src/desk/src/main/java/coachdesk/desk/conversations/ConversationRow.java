package coachdesk.desk.conversations;

import java.time.Instant;

/**
 * One conversation of the list.
 *
 * @param name its title, or the names of those who take part; null for a group without a title, and when nobody is known
 * @param mode as the server calls it, e.g. {@code human}; may be null
 * @param members how many take part
 * @param last what was said last, in one line; null when nothing was said
 * @param at when, or when the conversation was made; null when neither is known
 * @param found the words of an earlier message in which the text of the search stands; null when there are none
 */
public record ConversationRow(
        String id,
        String name,
        String mode,
        ConversationKind kind,
        int members,
        Message last,
        Instant at,
        int unread,
        boolean archived,
        String found) {
    /** Whether it is one of several: then whoever says something is named. */
    public boolean group() {
        return kind != ConversationKind.PERSON;
    }
}
