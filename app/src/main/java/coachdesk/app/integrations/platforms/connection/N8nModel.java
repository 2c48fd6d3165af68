package coachdesk.app.integrations.platforms.connection;

import coachdesk.contract.integrations.N8nSetup;
import coachdesk.desk.files.WholeFile;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Json;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What n8n needs to stand in for the connector, as the server says it. The secret goes with the page. UI thread only. */
final class N8nModel {
    private final Connections.Server server;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private String of;

    /** @param setup null before @param problem why the server could not be asked; else null */
    record Told(N8nSetup setup, Problem problem) {
        static final Told NOTHING = new Told(null, null);
    }

    N8nModel(Connections.Server server, TaskRunner tasks, Consumer<Problem> problems) {
        this.server = server;
        this.tasks = tasks;
        this.problems = problems;
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Asks the server once for each. @param id null for none */
    void about(String id) {
        if (!Objects.equals(of, id)) {
            of = id;
            told.set(Told.NOTHING);
            if (id != null) {
                look();
            }
        }
    }

    void look() {
        String id = of;
        ask(() -> server.n8n(id));
    }

    void newSecret() {
        String id = of;
        ask(() -> server.newN8nSecret(id));
    }

    private void ask(Callable<N8nSetup> question) {
        String id = of;
        tasks.run(Task.of(question)
                .done(setup -> tell(id, new Told(setup, null)))
                .failed(problem -> tell(id, new Told(told.get().setup(), problem))));
    }

    private void tell(String id, Told now) {
        if (Objects.equals(id, of)) {
            told.set(now);
        }
    }

    /** The file that n8n imports. */
    void export(Path file, Runnable done) {
        Map<String, Object> workflow = told.get().setup().workflow();
        tasks.run(Task.of(() -> WholeFile.write(file, part -> Files.writeString(part, Json.write(workflow))))
                .done(nothing -> done.run())
                .failed(problems));
    }
}
