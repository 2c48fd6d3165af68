package coachdesk.app.tasks;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Changes that can be taken back. UI thread only. */
public record Undoable(TaskRunner tasks, Consumer<Problem> problems) {
    /**
     * @param change runs on a worker thread
     * @param done gets what takes it back
     */
    public void run(Callable<Undo> change, Consumer<Runnable> done) {
        tasks.run(Task.of(change)
                .done(undo -> done.accept(() -> tasks.run(Task.of(undo::undo).failed(problems))))
                .failed(problems));
    }
}
