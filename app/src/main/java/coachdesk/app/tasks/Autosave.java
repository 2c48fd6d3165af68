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
    private Runnable waiting = () -> {};
    private R last;
    private Saving<D, R> save = new Saving<>();
    private boolean more;

    /** The saves of one thing; they may end after somebody turned to another. */
    private static final class Saving<D, R> {
        private final List<Consumer<R>> then = new ArrayList<>();
        private boolean busy;
        private boolean again;
        /** What is to be kept again when that is another's turn by then; null where that is not known before the first save. */
        private D rest;
    }

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
        return save.busy;
    }

    /** Whether something that was written is not kept. */
    public boolean owes() {
        return save.busy || state.get() == State.WRITING || state.get() == State.FAILED;
    }

    /** Another one is written from now on. @param known as its last save gave it; null for a new one */
    public void of(R known) {
        waiting.run();
        save = new Saving<>();
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
        if (last != null && state.get() == State.KEPT && !save.busy) {
            next.accept(last);
            return;
        }
        save.then.add(next);
        save();
    }

    private void save() {
        if (save.busy) {
            save.again = true;
            save.rest = last == null ? null : draft.now();
            return;
        }
        more = false;
        save(save, draft.now());
    }

    private void save(Saving<D, R> mine, D now) {
        mine.busy = true;
        mine.again = false;
        mine.rest = null;
        tasks.run(Task.of(() -> draft.keep(now))
                .done(result -> kept(mine, result))
                .failed(problem -> failed(mine, problem)));
    }

    private void kept(Saving<D, R> mine, R result) {
        mine.busy = false;
        if (mine != save) {
            if (mine.rest != null) {
                save(mine, mine.rest);
            } else {
                told(mine, result);
            }
            return;
        }
        last = result;
        draft.kept(result);
        if (mine.again) {
            mine.again = false;
            save();
            return;
        }
        // What was written meanwhile is kept at the next pause, and until then nobody says that it is.
        state.set(more ? State.WRITING : State.KEPT);
        told(mine, result);
    }

    private void told(Saving<D, R> mine, R result) {
        List<Consumer<R>> told = List.copyOf(mine.then);
        mine.then.clear();
        told.forEach(next -> next.accept(result));
    }

    private void failed(Saving<D, R> mine, Problem problem) {
        mine.busy = false;
        mine.again = false;
        mine.rest = null;
        mine.then.clear();
        if (mine == save) {
            state.set(State.FAILED);
        }
        problems.accept(problem);
    }
}
