package coachdesk.desk.conversations;

/**
 * A picture of the studio's own that stands among the words of a message.
 *
 * @param address with the picture itself in it ({@code data:})
 */
public record OwnEmoji(String id, String name, String address) {
    /** As it is written into a message. */
    public String tag() {
        return "[emoji:" + (name.matches("[^\\[\\]\\s]{1,80}") ? name : id) + "]";
    }

    /** Whether a tag means this one: by its id, its name, or the name of a file of its name. */
    public boolean isMeant(String tag) {
        return tag.equals(id)
                || tag.equalsIgnoreCase(name)
                || tag.replaceFirst("(?i)\\.(svg|png|gif|webp|jpe?g)$", "").equalsIgnoreCase(name);
    }
}
