package coachdesk.app.checkin;

import java.time.Duration;

/** Does something a moment later, on the thread of the window; a seam, so that tests do not wait. */
@FunctionalInterface
interface Pauses {
    /** @return calls it off, if it has not happened yet */
    Runnable after(Duration pause, Runnable then);
}
