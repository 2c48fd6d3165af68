package coachdesk.desk.conversations;

/** A piece of what somebody said. */
public sealed interface MessagePart {
    record Words(String text) implements MessagePart {}

    /** @param address of the web, of a mail box or a telephone; of no other sort */
    record Link(String text, String address) implements MessagePart {}

    /**
     * A tag for an emoji.
     *
     * @param name as it stands in the tag: an id, or the name of a file
     * @param otherwise what stands there when the studio has none of this name
     */
    record Emoji(String name, String otherwise) implements MessagePart {}

    /** @param address with the picture itself in it ({@code data:}) */
    record Picture(String address) implements MessagePart {}
}
