package coachdesk.app.tasks;

import coachdesk.desk.tasks.DirectRunner;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.ArrayDeque;
import java.util.Deque;

/** Work that is done when the test says so. */
public final class HeldRunner implements TaskRunner {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final TaskRunner direct = new DirectRunner(problem -> {
        throw problem.asException();
    });

    int waiting() {
        return waiting.size();
    }

    void next() {
        waiting.remove().run();
    }

    /** Until nothing waits any more. */
    public void rest() {
        while (!waiting.isEmpty()) {
            next();
        }
    }

    @Override
    public <T> Running run(Task<T> task) {
        waiting.add(() -> direct.run(task));
        return () -> {};
    }

    @Override
    public void home(Runnable action) {
        action.run();
    }

    @Override
    public void close() {}
}
