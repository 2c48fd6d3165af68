package coachdesk.backend.realtime;

import java.time.Duration;

/** Runs things later, off the thread that asks. */
@FunctionalInterface
public interface Later {
    /** @return cancels it if it has not begun */
    Runnable after(Duration delay, Runnable action);
}
