package coachdesk.desk.tasks;

import coachdesk.desk.problems.Problem;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work to be done off the caller's thread, with what follows on the caller's side. Immutable; give it to a
 * {@link TaskRunner}.
 *
 * @param work runs on a worker thread
 * @param done gets the result on the runner's home thread (the UI thread in the window)
 * @param failed gets the problem on the runner's home thread; by default the runner's own handler
 */
public record Task<T>(Callable<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
    public static <T> Task<T> of(Callable<T> work) {
        return new Task<>(work, result -> {}, null);
    }

    public static Task<Void> of(Runnable work) {
        return of(() -> {
            work.run();
            return null;
        });
    }

    public Task<T> done(Consumer<? super T> next) {
        return new Task<>(work, next, failed);
    }

    public Task<T> failed(Consumer<Problem> handler) {
        return new Task<>(work, done, handler);
    }
}
