package coachdesk.app.tasks;

import java.time.Duration;

/** Does something a moment later, on the thread of the window; a seam, so that tests do not wait. */
@FunctionalInterface
public interface Pauses {
    /** @return calls it off, if it has not happened yet */
    Runnable after(Duration pause, Runnable then);
}
