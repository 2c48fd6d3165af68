package coachdesk.app.integrations.platforms.connection;

import coachdesk.contract.integrations.ValueForm;
import coachdesk.contract.integrations.WebhookSetup;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.tasks.TaskRunner;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What a platform needs to tell of changes by itself. Asked for when somebody wants it. UI thread only. */
final class WebhookModel {
    private final Connections.Server server;
    private final Asked<WebhookSetup> asked;

    WebhookModel(Connections.Server server, TaskRunner tasks) {
        this.server = server;
        this.asked = new Asked<>(tasks);
    }

    ReadOnlyObjectProperty<Asked.Told<WebhookSetup>> toldProperty() {
        return asked.toldProperty();
    }

    /** @param id null for none */
    void about(String id) {
        asked.about(id);
    }

    void look() {
        String id = asked.id();
        asked.ask(() -> server.webhook(id));
    }

    /**
     * @param given what the platform signs with; empty for one that the server makes
     * @return false when it is none, and nothing was done
     */
    boolean secret(String given) {
        String secret = given.strip();
        if (!secret.isEmpty() && !ValueForm.KEY.accepts(secret)) {
            return false;
        }
        String id = asked.id();
        asked.ask(() -> server.newWebhookSecret(id, secret.isEmpty() ? null : secret));
        return true;
    }
}
