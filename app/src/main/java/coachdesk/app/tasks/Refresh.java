package coachdesk.app.tasks;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Reads something anew whenever it may have changed, one reading at a time: however often it is asked for meanwhile, one
 * more reading follows. While it is stopped it reads and shows nothing. UI thread only.
 */
public final class Refresh<T> {
    private final TaskRunner tasks;
    private final Task<T> reading;
    private boolean on;
    private boolean busy;
    private boolean again;

    /**
     * @param read runs on a worker thread
     * @param show gets what was read
     */
    public Refresh(TaskRunner tasks, Callable<T> read, Consumer<? super T> show, Consumer<Problem> problems) {
        this.tasks = tasks;
        this.reading = new Task<>(
                read, now -> ended(() -> show.accept(now)), problem -> ended(() -> problems.accept(problem)));
    }

    /** Reads at once. */
    public void start() {
        on = true;
        ask();
    }

    public void stop() {
        on = false;
    }

    public void ask() {
        again = on && busy;
        if (on && !busy) {
            busy = true;
            tasks.run(reading);
        }
    }

    private void ended(Runnable tell) {
        try {
            if (on) {
                tell.run();
            }
        } finally {
            busy = false;
        }
        if (again) {
            ask();
        }
    }
}
