package coachdesk.desk.conversations;

/** A part of a conversation that is read at once, so that none of any length is held as a whole. */
public sealed interface Stretch {
    /** How many messages at most. */
    int most();

    /** Around the first that is new; its end when nothing is, or when what is new is not far from it. */
    record Opening(int most) implements Stretch {}

    /** Its end. */
    record Newest(int most) implements Stretch {}

    /** What stands right before a message. */
    record Before(Place place, int most) implements Stretch {}

    /** What stands right after a message. */
    record After(Place place, int most) implements Stretch {}

    /**
     * What is between two messages now, with them.
     *
     * @param to null for all that follows; then of more than {@code most} the newest are given
     */
    record Again(Place from, Place to, int most) implements Stretch {}
}
