package coachdesk.app.conversations;

import coachdesk.desk.conversations.ThreadPage.Refused;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.Decisions;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.function.Consumer;

/** What becomes of a message that the server did not take. UI thread only. */
record RefusedModel(Decisions decisions, TaskRunner tasks, Consumer<Problem> problems, Runnable sync) {
    void again(Refused refused) {
        tasks.run(Task.of(() -> decisions.settle(refused.operation(), Decision.Choice.RETRY))
                .done(done -> sync.run())
                .failed(problems));
    }

    /** @param done gets what takes it back */
    void drop(Refused refused, Consumer<Runnable> done) {
        tasks.run(Task.of(() -> decisions.settle(refused.operation(), Decision.Choice.DROP))
                .done(dropped -> done.accept(() -> tasks.run(
                        Task.of(() -> decisions.undo(refused.operation())).failed(problems))))
                .failed(problems));
    }
}
