package coachdesk.app.tasks;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on a few threads of its own and comes home to the UI thread. */
public final class FxTaskRunner implements TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FxTaskRunner.class);
    private static final int WORKERS = 4;
    private static final int CLOSING_SECONDS = 10;

    private final ExecutorService workers;
    private final ExecutorService lasting;
    private final Consumer<Problem> unhandled;

    /** @param unhandled gets, on the UI thread, the problems of tasks that have no handler of their own */
    public FxTaskRunner(Consumer<Problem> unhandled) {
        this.unhandled = unhandled;
        ThreadFactory threads = Thread.ofPlatform().daemon().name("task-", 1).factory();
        this.workers = Executors.newFixedThreadPool(WORKERS, threads);
        this.lasting = Executors.newVirtualThreadPerTaskExecutor();
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
                LOG.error("a task failed", e);
            }
            Consumer<Problem> handler = task.failed() == null ? unhandled : task.failed();
            comeHome(cancelled, () -> handler.accept(problem));
            return;
        }
        comeHome(cancelled, () -> task.done().accept(result));
    }

    private void comeHome(AtomicBoolean cancelled, Runnable action) {
        home(() -> {
            if (!cancelled.get()) {
                action.run();
            }
        });
    }

    /** Work begun before the window is there, to be waited for by whoever needs it. */
    public <T> CompletableFuture<T> ahead(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        workers.execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Something that goes on beside the tasks, such as listening; interrupted by {@link #close}. */
    public void lasting(Runnable work) {
        lasting.execute(work);
    }

    @Override
    public void home(Runnable action) {
        Platform.runLater(action);
    }

    /** Lets what has begun end, so that nothing a person did is lost. */
    @Override
    public void close() {
        lasting.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("tasks were still running at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
