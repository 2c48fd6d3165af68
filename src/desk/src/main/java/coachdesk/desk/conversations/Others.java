package coachdesk.desk.conversations;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What others do at this moment: write in a conversation, and be there. Nothing of it is kept, and without a lasting
 * connection to a server nobody knows. No method waits; any thread.
 */
public interface Others {
    /** The coach writes here: told to the others at most once a second, and no longer true after five seconds. */
    void writing(String conversationId);

    /** The coach has sent it, went away, or wrote nothing after all. */
    void stopped(String conversationId);

    Now now();

    /**
     * @param listener called after each change, on any thread
     * @return unsubscribes
     */
    Runnable listen(Consumer<Now> listener);

    /**
     * How it is now.
     *
     * @param writing the names of those who write, by conversation; an empty name is somebody's who has none
     * @param desks the accounts at the studio's other desks, in the order in which they came; each desk stands for itself
     */
    record Now(Map<String, List<String>> writing, List<String> desks) {
        public static final Now NOBODY = new Now(Map.of(), List.of());

        public List<String> writingIn(String conversationId) {
            return writing.getOrDefault(conversationId, List.of());
        }
    }
}
