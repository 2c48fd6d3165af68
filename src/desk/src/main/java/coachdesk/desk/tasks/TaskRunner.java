package coachdesk.desk.tasks;

import java.time.Duration;

/** Runs tasks. One for the window (results on the UI thread), one for tests and the terminal ({@link DirectRunner}). */
public interface TaskRunner extends AutoCloseable {
    /** Starts it. */
    <T> Running run(Task<T> task);

    /** Runs an action on the home thread, soon; for signals that arrive on other threads. */
    void home(Runnable action);

    /** The same, after a pause; at once where nobody looks at what happens. */
    default void homeAfter(Duration pause, Runnable action) {
        home(action);
    }

    @Override
    void close();

    /** A started task. */
    interface Running {
        /** What has not begun does not begin; neither {@code done} nor {@code failed} will be called. */
        void cancel();
    }
}
