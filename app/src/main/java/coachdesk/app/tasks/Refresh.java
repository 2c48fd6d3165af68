package coachdesk.app.tasks;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Reads something anew whenever it may have changed, one reading at a time: however often it is asked for meanwhile, one
 * more reading follows, after a rest that is the longer the more it takes to show: where things change all the time, the
 * window has most of its time for the person before it. While it is stopped it reads and shows nothing. UI thread only.
 */
public final class Refresh<T> {
    /** Of the UI thread's time, what showing takes at most is one part in so many. */
    private static final int SHARE = 12;

    private static final Duration SHORTEST_REST = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofMillis(400);

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
        long began = System.nanoTime();
        try {
            if (on) {
                tell.run();
            }
        } finally {
            busy = false;
        }
        if (again) {
            rest(Duration.ofNanos(System.nanoTime() - began).multipliedBy(SHARE));
        }
    }

    private void rest(Duration wanted) {
        Duration least = wanted.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wanted;
        busy = true;
        tasks.homeAfter(least.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : least, () -> {
            busy = false;
            ask();
        });
    }
}
