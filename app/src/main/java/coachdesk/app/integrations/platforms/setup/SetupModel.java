package coachdesk.app.integrations.platforms.setup;

import coachdesk.app.tasks.Undoable;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.Transform;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Connections.Sample;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How the connection that is open shall work, until it is saved. What is not saved is kept for when somebody comes back to the
 * connection. UI thread only.
 */
public final class SetupModel {
    private static final int SAMPLES = 3;

    private final Connections connections;
    private final TaskRunner tasks;
    private final Transform.Studio studio;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final ReadOnlyObjectWrapper<Integration> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper shape = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Preview>> previews = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, Unsaved> unsaved = new HashMap<>();
    private List<Sample> samples = List.of();
    private Draft saved;

    /** @param before what it was written over */
    private record Unsaved(Draft before, Draft now) {}

    public SetupModel(Connections connections, TaskRunner tasks, Transform.Studio studio, Consumer<Problem> problems) {
        this.connections = connections;
        this.tasks = tasks;
        this.studio = studio;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
    }

    /** @param now null for none */
    public void show(Integration now) {
        Integration before = shown.get();
        boolean same = before != null && now != null && before.id().equals(now.id());
        if (before != null && !same && changed.get()) {
            unsaved.put(before.id(), new Unsaved(saved, draft.get()));
        }
        shown.set(now);
        if (now == null || same && changed.get()) {
            return;
        }
        Draft told = Draft.of(now);
        Unsaved kept = same ? null : unsaved.remove(now.id());
        boolean others = !same || !told.lines().equals(draft.get().lines());
        saved = kept == null ? told : kept.before();
        set(kept == null ? told : kept.now());
        if (others) {
            lay();
        }
        if (!same) {
            read();
        }
    }

    private void read() {
        tasks.run(Task.of(() -> connections.samples(SAMPLES))
                .done(now -> {
                    samples = now;
                    foresee();
                })
                .failed(problems));
    }

    /** Null while none is open. */
    ReadOnlyObjectProperty<Integration> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Null until one was open. */
    ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Another number whenever other lines stand there than somebody is writing in. */
    ReadOnlyIntegerProperty shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    /** Whether something is not saved. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What the mapping makes of some people. */
    ReadOnlyObjectProperty<List<Preview>> previewsProperty() {
        return previews.getReadOnlyProperty();
    }

    void change(UnaryOperator<Draft> how) {
        set(how.apply(draft.get()));
    }

    private void set(Draft now) {
        draft.set(now);
        changed.set(!now.equals(saved));
        foresee();
    }

    private void lay() {
        shape.set(shape.get() + 1);
    }

    private void foresee() {
        Draft now = draft.get();
        previews.set(
                now == null
                        ? List.of()
                        : samples.stream()
                                .map(sample -> Preview.of(sample, now, studio))
                                .toList());
    }

    private void lines(Consumer<List<FieldMapping>> how) {
        List<FieldMapping> lines = new ArrayList<>(draft.get().lines());
        how.accept(lines);
        change(now -> now.lines(lines));
        lay();
    }

    /** While somebody writes in it. */
    void line(int index, FieldMapping now) {
        List<FieldMapping> lines = new ArrayList<>(draft.get().lines());
        lines.set(index, now);
        change(before -> before.lines(lines));
    }

    /** One more, of a field that goes nowhere yet if there is one. */
    void add() {
        Set<String> used = new LinkedHashSet<>();
        draft.get().lines().forEach(line -> used.add(line.source()));
        String source = IntStream.range(0, ContactField.values().length)
                .mapToObj(i -> ContactField.values()[i].wire())
                .filter(wire -> !used.contains(wire))
                .findFirst()
                .orElse(ContactField.EMAIL.wire());
        lines(lines -> lines.add(new FieldMapping(source, "", Transform.TRIM.wire(), null, FieldMapping.BOTH)));
    }

    void remove(int index) {
        lines(lines -> lines.remove(index));
    }

    /** @param by 1 for down, -1 for up; nothing happens at the ends */
    void move(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < draft.get().lines().size()) {
            lines(lines -> Collections.swap(lines, index, to));
        }
    }

    /** The mapping that the platform begins with. */
    void usual() {
        lines(lines -> {
            lines.clear();
            lines.addAll(Draft.usual(shown.get().type()));
        });
    }

    /** As it was saved last. */
    void revert() {
        set(saved);
        lay();
    }

    /** Fields of the platform to choose from; others can be written. */
    List<String> targets() {
        Set<String> all = new LinkedHashSet<>();
        Draft.usual(shown.get().type()).forEach(line -> all.add(line.destination()));
        saved.lines().forEach(line -> all.add(line.destination()));
        all.addAll(shown.get().fields());
        return List.copyOf(all);
    }

    Optional<LineFault> fault(int index) {
        SyncError said = shown.get() == null ? null : shown.get().lastError();
        return LineFault.of(draft.get().lines(), index, said);
    }

    /** Whether it can be saved. */
    boolean good() {
        return IntStream.range(0, draft.get().lines().size())
                .mapToObj(this::fault)
                .flatMap(Optional::stream)
                .noneMatch(LineFault::stops);
    }

    /** Nothing happens when something stops it. @param done gets what takes it back */
    void save(Consumer<Runnable> done) {
        if (!changed.get() || !good()) {
            return;
        }
        String id = shown.get().id();
        Draft now = draft.get();
        Map<String, Object> fields = now.since(saved);
        changes.run(() -> connections.edit(id, fields), undo -> {
            if (shown.get() != null && shown.get().id().equals(id)) {
                saved = now;
                changed.set(!draft.get().equals(now));
            }
            done.accept(undo);
        });
    }
}
