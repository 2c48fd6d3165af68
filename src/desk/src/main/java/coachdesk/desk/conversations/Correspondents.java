package coachdesk.desk.conversations;

import java.time.Instant;
import java.util.List;

/** Who one is talking to. Every method may be slow: not for the UI thread. */
public interface Correspondents {
    /** @param most how many at most, in the order of the conversation */
    List<Correspondent> of(String conversationId, int most);

    /** What the studio's own books say of them, found by their addresses. */
    History history(Correspondent correspondent);

    /**
     * @param bookings how many in all
     * @param coming of what is still to come, the next first
     * @param visits at which they came, the last first
     */
    record History(int bookings, List<Occasion> coming, List<Occasion> visits) {
        public static final History NONE = new History(0, List.of(), List.of());
    }

    /**
     * @param reservation its id
     * @param course its name; null when it is not known
     * @param at when it is, or when they came
     */
    record Occasion(String reservation, String course, Instant at) {}
}
