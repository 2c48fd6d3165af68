package coachdesk.app.sync;

import coachdesk.desk.health.Finding;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What this desk stands on, looked after when somebody asks. UI thread only. */
final class HealthModel {
    private final Callable<List<Finding>> look;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

    /** @param look makes the checks; may be slow */
    HealthModel(Callable<List<Finding>> look, TaskRunner tasks, Consumer<Problem> problems) {
        this.look = look;
        this.tasks = tasks;
        this.problems = problems;
    }

    /** Of the last check, in their order; empty before the first. */
    ObservableList<Finding> findings() {
        return findings;
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    void check() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        tasks.run(new Task<>(
                look,
                found -> {
                    checking.set(false);
                    findings.setAll(found);
                },
                problem -> {
                    checking.set(false);
                    problems.accept(problem);
                }));
    }
}
