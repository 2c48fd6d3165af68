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
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What n8n needs to stand in for the connector, as the server says it. The secret goes with the page. UI thread only. */
final class N8nModel {
    private final Connections.Server server;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Asked<N8nSetup> asked;

    N8nModel(Connections.Server server, TaskRunner tasks, Consumer<Problem> problems) {
        this.server = server;
        this.tasks = tasks;
        this.problems = problems;
        this.asked = new Asked<>(tasks);
    }

    ReadOnlyObjectProperty<Asked.Told<N8nSetup>> toldProperty() {
        return asked.toldProperty();
    }

    /** Asks the server once for each. @param id null for none */
    void about(String id) {
        if (asked.about(id) && id != null) {
            look();
        }
    }

    void look() {
        String id = asked.id();
        asked.ask(() -> server.n8n(id));
    }

    void newSecret() {
        String id = asked.id();
        asked.ask(() -> server.newN8nSecret(id));
    }

    /** The file that n8n imports. */
    void export(Path file, Runnable done) {
        Map<String, Object> workflow = toldProperty().get().answer().workflow();
        tasks.run(Task.of(() -> WholeFile.write(file, part -> Files.writeString(part, Json.write(workflow))))
                .done(nothing -> done.run())
                .failed(problems));
    }
}
