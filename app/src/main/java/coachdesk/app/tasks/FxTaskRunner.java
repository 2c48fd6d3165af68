package coachdesk.app.tasks;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.ThreadedRunner;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Comes home to the UI thread. */
public final class FxTaskRunner extends ThreadedRunner {
    /** @param unhandled gets, on the UI thread, the problems of tasks that have no handler of their own */
    public FxTaskRunner(Consumer<Problem> unhandled) {
        super(unhandled);
    }

    @Override
    public void home(Runnable action) {
        Platform.runLater(action);
    }
}
