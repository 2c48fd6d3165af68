package coachdesk.desk.tasks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Makes the next thing ready while the one before is being used. */
public final class Ahead {
    private final Executor executor;

    private Ahead(Executor executor) {
        this.executor = executor;
    }

    /** On a thread that ends with the work and does not keep the program alive. */
    public static Ahead onItsOwn() {
        return new Ahead(task -> Thread.ofPlatform().daemon().start(task));
    }

    /** First the one, then the other, on the calling thread: for what must happen in the same order each time. */
    public static Ahead inTurn() {
        return new Ahead(Runnable::run);
    }

    /**
     * Both have ended when this returns or throws.
     *
     * @return what comes next
     * @throws RuntimeException of {@code now}, else of {@code next}
     */
    public <T> T meanwhile(Supplier<T> next, Runnable now) {
        CompletableFuture<T> coming = CompletableFuture.supplyAsync(next, executor);
        try {
            now.run();
        } catch (RuntimeException e) {
            coming.exceptionally(failed -> null).join();
            throw e;
        }
        try {
            return coming.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
