package coachdesk.desk.conversations;

import coachdesk.desk.reservations.Reservations.Undo;
import java.time.Instant;

/** Messages that go by themselves at a set time, while the program is open. Every method may be slow: not for the UI thread. */
public interface LaterMessages {
    /**
     * @param text must not be blank
     * @param at when it shall go, in whatever zone
     * @return takes it back
     */
    Undo plan(String conversationId, String text, Instant at);

    /** Another text, another time, or both; one that was missed is planned again. */
    Undo change(String id, String text, Instant at);

    /** It does not go. */
    Undo cancel(String id);

    /**
     * It goes now, whatever its time.
     *
     * @return the message's id, also when it had gone before: then nothing more goes
     */
    String sendNow(String id);
}
