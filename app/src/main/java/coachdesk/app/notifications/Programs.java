package coachdesk.app.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Other programs of the system; a seam, so that tests need none. */
public interface Programs {
    /**
     * Waits for its end. The arguments reach the program as they are: no shell reads them.
     *
     * @param environment beside this program's own
     * @param longest after which it is ended
     */
    Answer run(List<String> command, Map<String, String> environment, Duration longest);

    /** @param text what it wrote */
    record Answer(End end, String text) {}

    /** How it ended. */
    enum End {
        WELL,
        /** It is not there, or said that something went wrong. */
        BADLY,
        TOO_LATE
    }
}
