package coachdesk.desk.tasks;

import java.time.Duration;

/** Runs things later, one at a time. Tests move it by hand. */
public interface Timer extends AutoCloseable {
    /** @return cancels it if it has not begun */
    Runnable after(Duration delay, Runnable action);

    /** What has not begun does not begin. */
    @Override
    void close();
}
