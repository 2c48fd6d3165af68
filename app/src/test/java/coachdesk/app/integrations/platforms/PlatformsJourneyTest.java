package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncError;
import coachdesk.desk.store.Json;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** A platform is connected, tested, paused, broken, connected again in the browser, given to n8n and taken away. */
class PlatformsJourneyTest extends OwnWindow {
    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "integrations");
    }

    @Test
    void aConnectionLivesThroughItsLife() throws Exception {
        connectByKey();
        testItAndPauseIt();
        breakItAndConnectItInTheBrowser();
        giveItToN8n();
        takeItAway();
    }

    private void connectByKey() throws Exception {
        until(() -> button("#connect-hubspot") != null);
        press("#connect-hubspot");
        until(() -> owner() instanceof RadioButton chosen && chosen.isSelected());
        press(".connect-panel .accent");
        until(() -> says("À remplir.") && field("#setting-token").isFocused());
        fixture.platforms.connecting = () -> {
            fixture.told(Kind.INTEGRATION, paused());
            return new ConnectAnswer(
                    Json.mapper().convertValue(paused(), Integration.class), fixture.platforms.trial, null);
        };
        write("token", "pat-eu1-0123");
        press(".connect-panel .accent");
        // The record is told before the answer closes the panel.
        until(() -> says("HubSpot du studio")
                && says("En pause")
                && !window.layers.lookup(".side-panel").isVisible());
        assertThat(fixture.platforms.requests.getLast().values()).isEqualTo(Map.of("token", "pat-eu1-0123"));
    }

    private static Map<String, Object> paused() {
        Map<String, Object> doc = PlatformSamples.working();
        doc.put("enabled", false);
        return doc;
    }

    private void testItAndPauseIt() throws Exception {
        assertThat(window.layers.lookupAll(".connection-section"))
                .isNotEmpty()
                .allMatch(section ->
                        !section.isVisible() || !((Pane) section).getChildren().isEmpty());
        fixture.platforms.trial = new PlatformTrial(
                false, 200, 90, "Studio Nord", List.of("deals.write"), null, new SyncError("forbidden", null, null));
        press(KeyCode.T, true, false);
        until(() -> says("Droits manquants\u00a0: deals.write"));
        press(KeyCode.E, true, false);
        until(() -> now().enabled() && says("En service"));
        press("Annuler");
        until(() -> !now().enabled() && says("En pause"));
        press(KeyCode.LEFT, false, true);
        until(() -> seen("#open-i-hubspot"));
    }

    private void breakItAndConnectItInTheBrowser() throws Exception {
        Map<String, Object> doc = paused();
        doc.put("status", "broken");
        doc.put("broken_setting", "token");
        doc.put("last_sync_error", Map.of("kind", "auth"));
        robot.interact(() -> fixture.told(Kind.INTEGRATION, doc));
        until(() -> says("À reconnecter") && button("#again-i-hubspot") != null);
        press("#again-i-hubspot");
        until(() -> window.layers.lookupAll(".connect-panel .radio-button").size() == 2);
        robot.interact(() -> window.layers.lookupAll(".connect-panel .radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(one -> !one.isSelected())
                .forEach(RadioButton::fire));
        write("client_id", "9c1f0a");
        write("client_secret", "geheim");
        press(".connect-panel .accent");
        until(() -> fixture.pages.equals(List.of("https://login.example.com/authorize?state=state-1"))
                && window.layers.lookup("#consent-code") != null);
        robot.interact(() -> field("#consent-code").setText("http://127.0.0.1:47813/coachdesk?code=abc&state=state-1"));
        press("Continuer");
        until(() -> fixture.platforms.asked.contains("consented state-1 abc") && says("HubSpot du studio"));
        until(() -> !seen(".side-panel") && says("En pause"));
    }

    private void giveItToN8n() throws Exception {
        robot.interact(() -> toggle("n8n").fire());
        until(() -> Integration.N8N.equals(now().connector()) && button("Créer un secret") != null);
        fixture.files.file = folder.resolve("workflow.json");
        press("Enregistrer le workflow pour n8n");
        until(() -> Files.exists(fixture.files.file));
        press("Créer un secret");
        until(() -> button("n8n-secret-only-once") != null);
    }

    private void takeItAway() throws Exception {
        command("integrations.disconnect");
        until(() -> button("Déconnecter «\u00a0HubSpot du studio\u00a0»") != null);
        press("Déconnecter «\u00a0HubSpot du studio\u00a0»");
        until(() -> fixture.platforms.asked.contains("disconnect i-hubspot") && seen("#open-i-hubspot"));
        robot.interact(() -> fixture.gone(Kind.INTEGRATION, "i-hubspot"));
        until(() -> window.layers.lookup("#open-i-hubspot") == null);
    }

    private Integration now() {
        return fixture.desk.connections().find("i-hubspot").orElseThrow();
    }

    private void press(KeyCode code, boolean control, boolean alt) {
        robot.interact(() -> Event.fireEvent(
                window.layers,
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, alt, false)));
    }

    private void write(String setting, String text) throws InterruptedException {
        until(() -> field("#setting-" + setting) != null);
        robot.interact(() -> field("#setting-" + setting).setText(text));
    }
}
