package coachdesk.app.tasks;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Reads something anew whenever it may have changed, one reading at a time: however often it is asked for meanwhile, one
 * more reading follows. While it is stopped it reads and shows nothing. UI thread only.
 */
public final class Refresh<T> {
    private final TaskRunner tasks;
    private final Task<T> reading;
    private Signals signals = new Signals();
    private Set<Topic> topics = Set.of();
    private Runnable unsubscribe = () -> {};
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

    /** From its next start on it reads anew also whenever one of these has changed. */
    public Refresh<T> on(Signals signals, Topic... topics) {
        this.signals = signals;
        this.topics = Set.of(topics);
        return this;
    }

    /** Reads at once. */
    public void start() {
        on = true;
        unsubscribe.run();
        unsubscribe = signals.listen(changed -> {
            if (!Collections.disjoint(topics, changed)) {
                tasks.home(this::ask);
            }
        });
        ask();
    }

    public void stop() {
        on = false;
        unsubscribe.run();
        unsubscribe = () -> {};
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
