package coachdesk.app.sync;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Lines;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.Decisions;
import coachdesk.desk.sync.LiveState;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.sync.store.PendingChange;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How things stand with the server, what waits for it, and what waits for a person. UI thread only. */
final class SyncModel {
    /** How often words such as "2 minutes ago" are said anew. */
    static final Duration TICK = Duration.ofSeconds(20);

    static final int MOST_PENDING = 100;

    private final Sync sync;
    private final Decisions decisions;
    private final Supplier<List<PendingChange>> queue;
    private final Signals signals;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Consumer<Problem> problems;
    private final BiConsumer<Decision.Choice, Runnable> settled;
    private final Refresh<Reading> refresh;

    private final ReadOnlyObjectWrapper<SyncStatus> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LiveState> live = new ReadOnlyObjectWrapper<>(LiveState.OFF);
    private final ReadOnlyIntegerWrapper minute = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> limits = FXCollections.observableArrayList();
    private final ObservableList<PendingChange> pending = FXCollections.observableArrayList();
    private final ObservableList<Decision> open = FXCollections.observableArrayList();
    private List<Runnable> unsubscribe = List.of();
    private Runnable ticking = () -> {};

    /**
     * @param queue the changes that wait, oldest first; may be slow
     * @param settled gets what was chosen and how to take it back
     */
    SyncModel(
            Sync sync,
            Decisions decisions,
            Supplier<List<PendingChange>> queue,
            Signals signals,
            TaskRunner tasks,
            Pauses pauses,
            Consumer<Problem> problems,
            BiConsumer<Decision.Choice, Runnable> settled) {
        this.sync = sync;
        this.decisions = decisions;
        this.queue = queue;
        this.signals = signals;
        this.tasks = tasks;
        this.pauses = pauses;
        this.problems = problems;
        this.settled = settled;
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems);
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<SyncStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether what others do is heard of at once. */
    ReadOnlyObjectProperty<LiveState> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Changes when words about time have to be said anew. */
    ReadOnlyIntegerProperty minuteProperty() {
        return minute.getReadOnlyProperty();
    }

    /** Whether a sync asked for here is under way. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the remote cannot promise: text keys without their prefix. */
    ObservableList<String> limits() {
        return limits;
    }

    /** What waits for the server, oldest first, at most {@link #MOST_PENDING}. */
    ObservableList<PendingChange> pending() {
        return pending;
    }

    ObservableList<Decision> open() {
        return open;
    }

    void shown() {
        unsubscribe = List.of(sync.listen(now -> tasks.home(refresh::ask)), signals.listen(topics -> {
            if (topics.contains(Topic.SYNC)) {
                tasks.home(refresh::ask);
            }
        }));
        refresh.start();
        tick();
    }

    void hidden() {
        unsubscribe.forEach(Runnable::run);
        unsubscribe = List.of();
        refresh.stop();
        ticking.run();
    }

    void syncNow() {
        busy.set(true);
        tasks.run(new Task<>(
                sync::syncNow,
                now -> {
                    busy.set(false);
                    refresh.ask();
                },
                problem -> {
                    busy.set(false);
                    problems.accept(problem);
                }));
    }

    /** Settles it and says how to take that back. */
    void settle(Decision decision, Decision.Choice choice) {
        run(Task.of(() -> decisions.settle(decision.id(), choice)).done(done -> {
            refresh.ask();
            settled.accept(choice, () -> takeBack(decision.id()));
        }));
    }

    private void takeBack(String id) {
        run(Task.of(() -> decisions.undo(id)).done(done -> refresh.ask()));
    }

    private record Reading(
            SyncStatus status, LiveState live, List<String> limits, List<PendingChange> pending, List<Decision> open) {}

    private Reading read() {
        return new Reading(sync.status(), sync.live(), sync.limits(), queue.get(), decisions.open());
    }

    private void show(Reading now) {
        live.set(now.live());
        status.set(now.status());
        Lines.show(limits, now.limits());
        Lines.show(pending, now.pending());
        Lines.show(open, now.open());
    }

    private void tick() {
        ticking = pauses.after(TICK, () -> {
            minute.set(minute.get() + 1);
            tick();
        });
    }

    private <T> void run(Task<T> task) {
        tasks.run(task.failed(problems));
    }
}
