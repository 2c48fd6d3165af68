package coachdesk.app.integrations.platforms.connection;

import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A real call to the platform, and what it proved. UI thread only. */
final class TrialModel {
    private final Connections.Server server;
    private final TaskRunner tasks;
    private final Runnable after;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private String of;

    /** @param trial null before @param problem why the server could not be asked; else null */
    record Told(boolean busy, PlatformTrial trial, Problem problem) {
        static final Told NOTHING = new Told(false, null, null);
    }

    /** @param after when the platform was asked: its answer is in the record too */
    TrialModel(Connections.Server server, TaskRunner tasks, Runnable after) {
        this.server = server;
        this.tasks = tasks;
        this.after = after;
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** What was said of another is not said of this one. @param id null for none */
    void about(String id) {
        if (!Objects.equals(of, id)) {
            of = id;
            told.set(Told.NOTHING);
        }
    }

    void run() {
        if (told.get().busy()) {
            return;
        }
        told.set(new Told(true, null, null));
        String id = of;
        tasks.run(Task.of(() -> server.test(id))
                .done(trial -> {
                    tell(id, new Told(false, trial, null));
                    after.run();
                })
                .failed(problem -> tell(id, new Told(false, null, problem))));
    }

    private void tell(String id, Told now) {
        if (id.equals(of)) {
            told.set(now);
        }
    }
}
