package coachdesk.app.campaigns.editor;

import coachdesk.app.tasks.Pauses;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps a draft at every pause in the writing, one save at a time. UI thread only. */
public final class Autosave {
    static final Duration PAUSE = Duration.ofMillis(700);

    private final Function<Campaign, String> keep;
    private final TaskRunner tasks;
    private final Pauses pauses;
    private final Supplier<Campaign> draft;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final List<Consumer<String>> then = new ArrayList<>();
    private Runnable waiting = () -> {};
    private String id;
    private boolean saving;
    private boolean again;

    /** How things stand with what is written. */
    public enum State {
        NOTHING,
        WRITING,
        KEPT,
        FAILED
    }

    /**
     * @param keep keeps a draft and returns its id; on a worker thread
     * @param draft as it stands
     */
    Autosave(
            Function<Campaign, String> keep,
            TaskRunner tasks,
            Pauses pauses,
            Supplier<Campaign> draft,
            Consumer<Problem> problems) {
        this.keep = keep;
        this.tasks = tasks;
        this.pauses = pauses;
        this.draft = draft;
        this.problems = problems;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while it was never kept. */
    String id() {
        return id;
    }

    /** Another campaign is written from now on. @param id null for a new one */
    void of(String id) {
        waiting.run();
        this.id = id;
        state.set(id == null ? State.NOTHING : State.KEPT);
    }

    void changed() {
        waiting.run();
        state.set(State.WRITING);
        waiting = pauses.after(PAUSE, this::save);
    }

    /** Keeps what is not kept yet. @param next gets the campaign's id when all is kept */
    void now(Consumer<String> next) {
        waiting.run();
        if (id != null && state.get() == State.KEPT && !saving) {
            next.accept(id);
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
        Campaign now = draft.get();
        tasks.run(Task.of(() -> keep.apply(now)).done(this::kept).failed(this::failed));
    }

    private void kept(String kept) {
        saving = false;
        id = kept;
        if (again) {
            again = false;
            save();
            return;
        }
        state.set(State.KEPT);
        List<Consumer<String>> told = List.copyOf(then);
        then.clear();
        told.forEach(next -> next.accept(kept));
    }

    private void failed(Problem problem) {
        saving = false;
        again = false;
        then.clear();
        state.set(State.FAILED);
        problems.accept(problem);
    }
}
