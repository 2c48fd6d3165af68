package coachdesk.desk.tasks;

import coachdesk.desk.problems.Problem;
import java.util.function.Consumer;

/** Runs everything at once on the calling thread: for tests and for the terminal. */
public final class DirectRunner implements TaskRunner {
    private final Consumer<Problem> unhandled;

    /** @param unhandled gets the problems of tasks that have no handler of their own */
    public DirectRunner(Consumer<Problem> unhandled) {
        this.unhandled = unhandled;
    }

    @Override
    public <T> Running run(Task<T> task) {
        T result;
        try {
            result = task.work().call();
        } catch (Exception e) {
            (task.failed() == null ? unhandled : task.failed()).accept(Problem.from(e));
            return () -> {};
        }
        task.done().accept(result);
        return () -> {};
    }

    @Override
    public void home(Runnable action) {
        action.run();
    }

    @Override
    public void close() {}
}
