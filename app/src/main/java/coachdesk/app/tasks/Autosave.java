package coachdesk.app.tasks;

import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps what is written at every pause in the writing, one save at a time. UI thread only. */
public final class Autosave<D, R> {
    public static final Duration PAUSE = Duration.ofMillis(700);

    private final Draft<D, R> draft;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final List<Consumer<R>> then = new ArrayList<>();
    private Runnable waiting = () -> {};
    private R last;
    private boolean saving;
    private boolean again;
    private boolean more;

    /** How things stand with what is written. */
    public enum State {
        NOTHING,
        WRITING,
        KEPT,
        FAILED
    }

    /** What is written, and how it is kept. */
    public interface Draft<D, R> {
        /** As it stands. UI thread. */
        D now();

        /** On a worker thread. @return what is known of it then, e.g. its id */
        R keep(D draft);

        /** UI thread, before anything else hears of it. */
        default void kept(R result) {}

        /** How long somebody rests before it is kept. */
        default Duration pause() {
            return PAUSE;
        }
    }

    public Autosave(Draft<D, R> draft, TaskRunner tasks, Pauses pauses, Consumer<Problem> problems) {
        this.draft = draft;
        this.tasks = tasks;
        this.pauses = pauses;
        this.problems = problems;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the last save gave; null while it was never kept. */
    public R last() {
        return last;
    }

    /** Whether a save is on its way. */
    public boolean saving() {
        return saving;
    }

    /** Whether something that was written is not kept. */
    public boolean owes() {
        return saving || state.get() == State.WRITING || state.get() == State.FAILED;
    }

    /** Another one is written from now on. @param known as its last save gave it; null for a new one */
    public void of(R known) {
        waiting.run();
        last = known;
        more = false;
        state.set(known == null ? State.NOTHING : State.KEPT);
    }

    public void changed() {
        waiting.run();
        more = true;
        state.set(State.WRITING);
        waiting = pauses.after(draft.pause(), this::save);
    }

    /** Keeps what is not kept yet. @param next gets what is known of it when all is kept */
    public void now(Consumer<R> next) {
        waiting.run();
        if (last != null && state.get() == State.KEPT && !saving) {
            next.accept(last);
            return;
        }
        then.add(next);
        save();
    }

    private void save() {
        if (saving) {
            again = true;
            return;
        }
        saving = true;
        more = false;
        D now = draft.now();
        tasks.run(Task.of(() -> draft.keep(now)).done(this::kept).failed(this::failed));
    }

    private void kept(R result) {
        saving = false;
        last = result;
        draft.kept(result);
        if (again) {
            again = false;
            save();
            return;
        }
        // What was written meanwhile is kept at the next pause, and until then nobody says that it is.
        state.set(more ? State.WRITING : State.KEPT);
        List<Consumer<R>> told = List.copyOf(then);
        then.clear();
        told.forEach(next -> next.accept(result));
    }

    private void failed(Problem problem) {
        saving = false;
        again = false;
        then.clear();
        state.set(State.FAILED);
        problems.accept(problem);
    }
}
