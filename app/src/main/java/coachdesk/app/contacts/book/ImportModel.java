package coachdesk.app.contacts.book;

import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportFile;
import coachdesk.desk.contacts.ImportPlan;
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

/** A file of people: read, compared, and written when somebody says so. UI thread only. */
final class ImportModel {
    private final Contacts contacts;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper written = new ReadOnlyIntegerWrapper();
    private final List<ImportColumn> columns = new ArrayList<>();
    private ImportFile file;

    ImportModel(Contacts contacts, TaskRunner tasks, Consumer<Problem> problems) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.problems = problems;
    }

    /** Null while the file is being compared. */
    ReadOnlyObjectProperty<ImportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** How many lines are done. */
    ReadOnlyIntegerProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    List<String> headings() {
        return file.headings();
    }

    ImportColumn column(int place) {
        return columns.get(place);
    }

    /** @param then called when it was read */
    void read(Path chosen, Runnable then) {
        tasks.run(Task.of(() -> ImportFile.read(chosen))
                .done(read -> {
                    file = read;
                    columns.clear();
                    columns.addAll(ImportColumn.guess(read.headings()));
                    then.run();
                    compare();
                })
                .failed(problems));
    }

    void column(int place, ImportColumn column) {
        columns.set(place, column);
        compare();
    }

    private void compare() {
        List<ImportColumn> now = List.copyOf(columns);
        plan.set(null);
        tasks.run(Task.of(() -> contacts.plan(file, now))
                .done(compared -> {
                    if (now.equals(columns)) {
                        plan.set(compared);
                    }
                })
                .failed(problems));
    }

    /** @param done gets what takes all of it back */
    void write(Consumer<Runnable> done) {
        ImportPlan now = plan.get();
        if (now == null || writing.get()) {
            return;
        }
        writing.set(true);
        tasks.run(Task.of(() -> contacts.write(now, count -> tasks.home(() -> written.set(count))))
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
