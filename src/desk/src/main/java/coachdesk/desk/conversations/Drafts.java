package coachdesk.desk.conversations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is being written, kept for each conversation and shared with the other desks. A desk writes only its own. Every
 * method may be slow: not for the UI thread.
 */
public interface Drafts {
    /**
     * The newest of all desks that still counts.
     *
     * @return also an empty one, when the newest was sent or wiped out
     */
    Optional<Draft> newest(String conversationId);

    /** Whether this desk wrote it. */
    boolean own(Draft draft);

    /**
     * Keeps the text; one that stays the same is not kept again.
     *
     * @param over what it goes on from, see {@link Draft#over}
     * @return as it is kept
     */
    Draft keep(String conversationId, String text, Map<String, Instant> over);
}
