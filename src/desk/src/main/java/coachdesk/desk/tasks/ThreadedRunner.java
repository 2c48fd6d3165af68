package coachdesk.desk.tasks;

import coachdesk.desk.problems.Places;
import coachdesk.desk.problems.Problem;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
    private final ExecutorService lasting = Executors.newVirtualThreadPerTaskExecutor();
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
                log.error("a task failed: {}", Places.of(e));
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

    @Override
    public void homeAfter(Duration pause, Runnable action) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> comeHome(new AtomicBoolean(), action));
    }

    /** Work begun before there is a home to bring it to, to be waited for by whoever needs it. */
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

    /** Lets what has begun end, so that nothing a person did is lost. */
    @Override
    public void close() {
        closed = true;
        lasting.shutdownNow();
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
