package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.InWindow;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.Desk;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.providers.FakeHttp;
import coachdesk.testkit.providers.ProviderFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** A studio and HubSpot, from the first key to the last dead letter, through the window and a server that really syncs. */
class HubSpotJourneyTest extends InWindow {
    private static final String AWA = "awa@example.com";
    private static final String SECOND = "pat-eu1-second-service-key";

    @TempDir
    static Path folder;

    private final Clock clock = Clock.systemUTC();
    private FakeHubSpot hubspot;
    private StudioServer server;
    private FaultProxy network;
    private Desk desk;

    @Start
    void start(Stage stage) throws Exception {
        hubspot = new FakeHubSpot(clock);
        Reach reach = Reach.ORDINARY.at(Map.of(Platform.HUBSPOT, hubspot.address()));
        server = new StudioServer(folder, clock, Outside.ORDINARY.with(reach));
        server.add(
                Kind.PERSON.wire(),
                List.of(
                        Map.of("id", "p-1", "name", "Awa Diallo", "email", AWA, "whatsapp", "+41790000001"),
                        Map.of("id", "p-2", "name", "Bruno Rossi", "email", "bruno@example.com", "whatsapp", "")));
        network = new FaultProxy(server.address());
        desk = server.desk("Bureau", network.address());
        window = new Window(stage, desk, clock, 1280, 800);
        window.shell.show("integrations");
        desk.sync().start();
    }

    @AfterEach
    void leave() {
        robot.interact(window::close);
        desk.close();
        network.close();
        server.close();
        hubspot.close();
    }

    @Test
    void fromTheFirstKeyToTheLastDeadLetter() throws Exception {
        connectAndTest();
        mapAndRehearse();
        syncForReal();
        bothChangeTheSame();
        breakAndReconnect();
        retryOneDeadLetterAndDropAnother();
        askWithoutANetwork();
    }

    private void connectAndTest() throws Exception {
        until(() -> button("#connect-hubspot") != null);
        press("#connect-hubspot");
        give(FakeHubSpot.KEY);
        until(() -> says("En pause"));
        command("integrations.test");
        until(() -> says(text -> text.contains("4242")));
    }

    private void give(String key) throws Exception {
        until(() -> node("#setting-token") != null);
        robot.interact(() -> field("#setting-token").setText(key));
        press(".connect-panel .accent");
    }

    private void mapAndRehearse() throws Exception {
        until(() -> all(ComboBox.class, ".setup-target").size() == 4);
        robot.interact(
                () -> all(ComboBox.class, ".setup-target").getLast().getEditor().setText("mobilephone"));
        press("Enregistrer les réglages");
        until(() -> now().mappings().getLast().destination().equals("mobilephone"));
        until(() -> desk.sync().status().pending() == 0);
        press("Répéter à blanc");
        until(() -> window.layers.lookup(".setup-plan-table") instanceof TableView<?> plan
                && plan.getItems().size() == 2);
        assertThat(hubspot.people().all()).isEmpty();
    }

    private void syncForReal() throws Exception {
        command("integrations.switch");
        until(() -> says("En service"));
        command("integrations.sync");
        until(() -> hubspot.people().all().size() == 2 && now().lastSuccessAt() != null);
        assertThat(awa("mobilephone")).isEqualTo("+41790000001");
        until(() -> runs(SyncRun.ALL).stream().allMatch(run -> run.endedAt() != null));
    }

    private void bothChangeTheSame() throws Exception {
        String awa = hubspot.people().with("email", AWA).getFirst().id();
        hubspot.people().change(awa, Map.of("firstname", "Aoua"));
        rename("Hawa Diallo");
        until(() -> look() && logs().stream().anyMatch(log -> "conflict".equals(log.errorCode())));
        until(() -> awa("firstname").equals("Hawa"));
    }

    private void breakAndReconnect() throws Exception {
        hubspot.tokens().refuseAll();
        rename("Eva Diallo");
        until(() -> says("À reconnecter") && says(text -> text.contains("INVALID_AUTHENTICATION")));
        assertThat(awa("firstname")).isEqualTo("Hawa");
        hubspot.tokens().key(SECOND);
        command("integrations.reconnect");
        give(SECOND);
        until(() -> says("En service") && awa("firstname").equals("Eva"));
    }

    private void retryOneDeadLetterAndDropAnother() throws Exception {
        refuseTheNext();
        rename("Zoé Diallo");
        until(() -> look() && button("Réessayer") != null);
        press("Réessayer");
        until(() -> awa("firstname").equals("Zoé"));
        until(() -> look() && says("Rien n’attend."));

        refuseTheNext();
        rename("Lou Diallo");
        until(() -> look() && button("Retirer de la file") != null);
        press("Retirer de la file");
        until(() -> look() && says("Rien n’attend."));
        assertThat(awa("firstname")).isEqualTo("Zoé");
    }

    private void refuseTheNext() {
        String said = "{\"status\":\"error\",\"category\":\"VALIDATION_ERROR\",\"message\":\"Not this one\"}";
        hubspot.next(
                "(PATCH|POST) .*contacts(/[0-9]+|/batch/upsert)?",
                new ProviderFault.Says(new FakeHttp.Reply(400, said)));
    }

    private void askWithoutANetwork() throws Exception {
        network.set(new Fault.Refuse());
        int lines = logs().size();
        command("integrations.sync");
        until(() -> runs(SyncRun.ALL).size() == 2 && says("Demandé. Cela part dès que le serveur est joint."));
        assertThat(logs()).as("what was told before is still there").hasSize(lines);
        assertThat(awa("firstname")).isEqualTo("Zoé");
        network.heal();
        desk.sync().nudge();
        until(() ->
                awa("firstname").equals("Lou") && runs(SyncRun.ALL).stream().allMatch(run -> run.endedAt() != null));
        assertThat(runs(SyncRun.ALL)).hasSize(2);
        assertThat(hubspot.people().all()).hasSize(2);
    }

    /** Somebody else changes Awa's name. */
    private void rename(String name) throws Exception {
        String body = "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, AWA);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/users/p-1"))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private String awa(String field) {
        return hubspot.people().with("email", AWA).getFirst().field(field);
    }

    private Integration now() {
        return desk.connections().all().getFirst();
    }

    /** Those that were not rehearsals. */
    private List<SyncRun> runs(String what) {
        return desk.connections().runs(now().id(), 20).stream()
                .filter(run -> what.equals(run.what()) && !run.dry())
                .toList();
    }

    private List<Log> logs() {
        return ((TableView<?>) window.layers.lookup(".activity-logs"))
                .getItems().stream().map(Log.class::cast).toList();
    }

    /** Asks the server again what happened. */
    private boolean look() {
        button("Actualiser").fire();
        return true;
    }
}
