package coachdesk.desk.conversations;

import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;

/** The studio's own emoji. Every method may be slow: not for the UI thread. */
public interface OwnEmojis {
    /** By name; those that were put out of use are not among them. */
    List<OwnEmoji> all();

    /**
     * @param name without blanks and brackets; one that is taken gets a number
     * @param picture checked and made small
     * @return takes it back
     */
    Undo add(String name, EmojiPicture picture);

    Undo remove(String id);
}
