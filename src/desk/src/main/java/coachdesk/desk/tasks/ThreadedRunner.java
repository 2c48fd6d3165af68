package coachdesk.desk.tasks;

import coachdesk.desk.problems.Problem;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on a few threads of its own and brings results home. What was cancelled before its result came home stays
 * silent, and nothing comes home after {@link #close}.
 */
public abstract class ThreadedRunner implements TaskRunner {
    private static final Logger log = LoggerFactory.getLogger(ThreadedRunner.class);
    private static final int WORKERS = 4;
    private static final int CLOSING_SECONDS = 10;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("task-", 1).factory());
    private final Consumer<Problem> unhandled;
    private volatile boolean closed;

    /** @param unhandled gets, at home, the problems of tasks that have no handler of their own */
    protected ThreadedRunner(Consumer<Problem> unhandled) {
        this.unhandled = unhandled;
    }

    @Override
    public <T> Running run(Task<T> task) {
        AtomicBoolean cancelled = new AtomicBoolean();
        workers.execute(() -> {
            if (!cancelled.get()) {
                work(task, cancelled);
            }
        });
        return () -> cancelled.set(true);
    }

    private <T> void work(Task<T> task, AtomicBoolean cancelled) {
        T result;
        try {
            result = task.work().call();
        } catch (Exception e) {
            Problem problem = Problem.from(e);
            if (!problem.expected()) {
                log.error("a task failed", e);
            }
            Consumer<Problem> handler = task.failed() == null ? unhandled : task.failed();
            comeHome(cancelled, () -> handler.accept(problem));
            return;
        }
        comeHome(cancelled, () -> task.done().accept(result));
    }

    private void comeHome(AtomicBoolean cancelled, Runnable action) {
        if (closed) {
            return;
        }
        home(() -> {
            if (!cancelled.get() && !closed) {
                action.run();
            }
        });
    }

    /** Lets what has begun end, so that nothing a person did is lost. */
    @Override
    public void close() {
        closed = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                log.warn("tasks were still running at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
