package coachdesk.app.integrations.platforms.connection;

import coachdesk.app.tasks.Undoable;
import coachdesk.contract.integrations.Integration;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The connection that is open, and what is done with it, or with one that was when somebody began to. What is set is kept on this machine and reaches the server later;
 * what is asked for too. UI thread only.
 */
public final class ConnectionModel {
    private final Connections connections;
    private final Sync sync;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final ReadOnlyObjectWrapper<Integration> shown = new ReadOnlyObjectWrapper<>();

    public ConnectionModel(Connections connections, Sync sync, TaskRunner tasks, Consumer<Problem> problems) {
        this.connections = connections;
        this.sync = sync;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
    }

    /** Null while none is open. */
    public ReadOnlyObjectProperty<Integration> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    BooleanBinding open() {
        return Bindings.isNotNull(shown);
    }

    /** Whether what is asked of it would be done. */
    BooleanBinding works() {
        return Bindings.createBooleanBinding(
                () -> shown.get() != null && shown.get().enabled(), shown);
    }

    void show(Integration connection) {
        shown.set(connection);
    }

    /** @param fields new values by the record's names @param done gets what takes it back */
    public void edit(Map<String, Object> fields, Consumer<Runnable> done) {
        edit(shown.get(), fields, done);
    }

    private void edit(Integration connection, Map<String, Object> fields, Consumer<Runnable> done) {
        changes.run(() -> connections.edit(connection.id(), fields), done);
    }

    void enable(Integration connection, boolean on, Consumer<Runnable> done) {
        edit(connection, Map.of("enabled", on), done);
    }

    /** An empty name is none: then nothing happens. */
    void rename(Integration connection, String name, Consumer<Runnable> done) {
        if (!name.isBlank() && !name.strip().equals(connection.name())) {
            edit(connection, Map.of("integration_name", name.strip()), done);
        }
    }

    /** Everything, once; when the server is out of reach it is done later. */
    void sync(Integration connection, Runnable asked) {
        tasks.run(Task.of(() -> connections.ask(connection.id(), Wish.everything()))
                .done(run -> asked.run())
                .failed(problems));
    }

    /** Only the server can, and nothing brings it back. */
    void disconnect(Integration connection, Runnable done) {
        tasks.run(Task.of(() -> connections.at().disconnect(connection.id()))
                .done(nothing -> {
                    sync.nudge();
                    done.run();
                })
                .failed(problems));
    }

    TrialModel trial() {
        return new TrialModel(connections.at(), tasks, sync::nudge);
    }

    WebhookModel webhook() {
        return new WebhookModel(connections.at(), tasks);
    }

    N8nModel n8n() {
        return new N8nModel(connections.at(), tasks, problems);
    }
}
