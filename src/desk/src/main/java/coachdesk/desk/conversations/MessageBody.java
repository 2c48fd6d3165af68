package coachdesk.desk.conversations;

import java.util.List;

/**
 * What a message says, without markup.
 *
 * @param words with the tags of emoji as they came, and {@link #PICTURE} where a picture stands
 * @param pictures the addresses of these pictures, in their order; null for one that is shown by a sign alone
 */
public record MessageBody(String words, List<String> pictures) {
    /** Nobody types it: what came with a message is taken out before. */
    static final char PICTURE = '\ufffc';

    /** For lists, for copying and for the search: signs in the place of pictures, never a tag. */
    public String plain() {
        return MessageText.plain(this);
    }

    /** For drawing: words, addresses to follow, emoji of the studio's own, pictures. */
    public List<MessagePart> parts() {
        return MessageParts.of(this);
    }
}
