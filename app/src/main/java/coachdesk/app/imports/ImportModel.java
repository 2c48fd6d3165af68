package coachdesk.app.imports;

import coachdesk.desk.files.ImportFile;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A file: read, compared, and written when somebody says so. UI thread only. */
public final class ImportModel<C, P> {
    private final ImportKind<C, P> kind;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<P> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper written = new ReadOnlyIntegerWrapper();
    private final List<C> columns = new ArrayList<>();
    private ImportFile file;

    public ImportModel(ImportKind<C, P> kind, TaskRunner tasks, Consumer<Problem> problems) {
        this.kind = kind;
        this.tasks = tasks;
        this.problems = problems;
    }

    /** Null while the file is being compared. */
    public ReadOnlyObjectProperty<P> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** How many lines are done. */
    public ReadOnlyIntegerProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    ImportKind<C, P> kind() {
        return kind;
    }

    List<String> headings() {
        return file.headings();
    }

    public C column(int place) {
        return columns.get(place);
    }

    /** @param then called when it was read */
    public void read(Path chosen, Runnable then) {
        tasks.run(Task.of(() -> ImportFile.read(chosen))
                .done(read -> {
                    file = read;
                    columns.clear();
                    columns.addAll(kind.guess(read.headings()));
                    then.run();
                    compare();
                })
                .failed(problems));
    }

    public void column(int place, C column) {
        columns.set(place, column);
        compare();
    }

    private void compare() {
        List<C> now = List.copyOf(columns);
        plan.set(null);
        tasks.run(Task.of(() -> kind.plan(file, now))
                .done(compared -> {
                    if (now.equals(columns)) {
                        plan.set(compared);
                    }
                })
                .failed(problems));
    }

    /** @param done gets what takes all of it back */
    public void write(Consumer<Runnable> done) {
        P now = plan.get();
        if (now == null || writing.get()) {
            return;
        }
        writing.set(true);
        tasks.run(Task.of(() -> kind.write(now, count -> tasks.home(() -> written.set(count))))
                .done(undo -> {
                    writing.set(false);
                    done.accept(() -> tasks.run(Task.of(undo::undo).failed(problems)));
                })
                .failed(problem -> {
                    writing.set(false);
                    problems.accept(problem);
                }));
    }
}
