package coachdesk.app.overview;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.desk.overview.Overview;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the studio stands, over as many weeks as somebody wants to see. UI thread only. */
final class OverviewModel {
    /** Weeks to choose from. */
    static final List<Integer> SPANS = List.of(4, 8, 12, 26);

    /** What is due changes as time passes, even when nothing else does. */
    static final Duration MINUTE = Duration.ofMinutes(1);

    private final Overview overview;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Consumer<Problem> problems;
    private final Refresh<OverviewPage> refresh;
    private final ReadOnlyObjectWrapper<Integer> weeks = new ReadOnlyObjectWrapper<>(8);
    private final ReadOnlyObjectWrapper<OverviewPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private volatile int wanted = weeks.get();
    private Runnable later = () -> {};
    private boolean begun;
    private boolean asked;

    enum State {
        LOADING,
        SHOWN,
        EMPTY_STUDIO,
        FAILED
    }

    OverviewModel(Overview overview, Signals signals, TaskRunner tasks, Pauses pauses, Consumer<Problem> problems) {
        this.overview = overview;
        this.tasks = tasks;
        this.pauses = pauses;
        this.problems = problems;
        this.refresh = new Refresh<>(tasks, () -> overview.page(wanted), this::show, this::failed)
                .on(
                        signals,
                        Topic.RESERVATION,
                        Topic.ATTENDANCE,
                        Topic.COURSE,
                        Topic.CAMPAIGN,
                        Topic.DISPATCH,
                        Topic.CONVERSATION,
                        Topic.MESSAGE,
                        Topic.READ_MARK,
                        Topic.LATER_MESSAGE,
                        Topic.SYNC);
    }

    ReadOnlyObjectProperty<Integer> weeksProperty() {
        return weeks.getReadOnlyProperty();
    }

    /** Null until it was read once. */
    ReadOnlyObjectProperty<OverviewPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether attendance and absences are still being counted, or will be after a first load. */
    ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /** From now on what is not counted may be: the first page does not share the store and the processor with it. */
    void begin() {
        begun = true;
        count();
    }

    void shown() {
        refresh.start();
        pass();
    }

    void hidden() {
        refresh.stop();
        later.run();
    }

    private void pass() {
        later = pauses.after(MINUTE, () -> {
            refresh.ask();
            pass();
        });
    }

    void again() {
        state.set(State.LOADING);
        refresh.ask();
    }

    /** Looks again whether what could not be counted can be now. */
    void look() {
        if (counting.get()) {
            refresh.ask();
        }
    }

    /** @param now one of {@link #SPANS} */
    void choose(int now) {
        weeks.set(now);
        wanted = now;
        refresh.ask();
    }

    private void show(OverviewPage now) {
        if (now.period().weeks() != wanted) {
            return;
        }
        counting.set(!now.counted());
        if (!now.equals(page.get())) {
            page.set(now);
        }
        state.set(now.empty() ? State.EMPTY_STUDIO : State.SHOWN);
        count();
    }

    private void count() {
        if (begun && counting.get() && !asked) {
            asked = true;
            tasks.run(Task.of(overview::count).done(this::counted).failed(problem -> {
                asked = false;
                problems.accept(problem);
            }));
        }
    }

    private void counted(boolean any) {
        asked = false;
        if (any) {
            refresh.ask();
        }
    }

    private void failed(Problem problem) {
        state.set(page.get() == null ? State.FAILED : state.get());
        problems.accept(problem);
    }
}
