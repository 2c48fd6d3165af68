package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
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
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A platform is connected, tested, paused, broken, connected again in the browser, given to n8n and taken away. */
class PlatformsJourneyTest extends OwnWindow {
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "integrations");
    }

    @Test
    void aConnectionLivesThroughItsLife(FxRobot hand) throws Exception {
        robot = hand;
        connectByKey();
        testItAndPauseIt();
        breakItAndConnectItInTheBrowser();
        giveItToN8n();
        takeItAway();
    }

    private void connectByKey() throws Exception {
        until(() -> button("#connect-hubspot") != null);
        fire("#connect-hubspot");
        until(() -> window.layers.getScene().getFocusOwner() instanceof RadioButton chosen && chosen.isSelected());
        fire(".connect-panel .accent");
        until(() -> said("À remplir.") && field("token").isFocused());
        fixture.platforms.connecting = () -> {
            fixture.told(Kind.INTEGRATION, paused());
            return new ConnectAnswer(
                    Json.mapper().convertValue(paused(), Integration.class), fixture.platforms.trial, null);
        };
        write("token", "pat-eu1-0123");
        fire(".connect-panel .accent");
        // The record is told before the answer closes the panel.
        until(() -> said("HubSpot du studio")
                && said("En pause")
                && !window.layers.lookup(".side-panel").isVisible());
        assertThat(fixture.platforms.requests.getLast().values()).isEqualTo(Map.of("token", "pat-eu1-0123"));
    }

    private static Map<String, Object> paused() {
        Map<String, Object> doc = PlatformSamples.working();
        doc.put("enabled", false);
        return doc;
    }

    private void testItAndPauseIt() throws Exception {
        fixture.platforms.trial = new PlatformTrial(
                false, 200, 90, "Studio Nord", List.of("deals.write"), null, new SyncError("forbidden", null, null));
        press(KeyCode.T, true, false);
        until(() -> said("Droits manquants\u00a0: deals.write"));
        press(KeyCode.E, true, false);
        until(() -> now().enabled() && said("En service"));
        robot.interact(() -> button("Annuler").fire());
        until(() -> !now().enabled() && said("En pause"));
        press(KeyCode.LEFT, false, true);
        until(() -> shown("#open-i-hubspot"));
    }

    private void breakItAndConnectItInTheBrowser() throws Exception {
        Map<String, Object> doc = paused();
        doc.put("status", "broken");
        doc.put("broken_setting", "token");
        doc.put("last_sync_error", Map.of("kind", "auth"));
        robot.interact(() -> fixture.told(Kind.INTEGRATION, doc));
        until(() -> said("À reconnecter") && button("#again-i-hubspot") != null);
        fire("#again-i-hubspot");
        until(() -> window.layers.lookupAll(".connect-panel .radio-button").size() == 2);
        robot.interact(() -> window.layers.lookupAll(".connect-panel .radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(one -> !one.isSelected())
                .forEach(RadioButton::fire));
        write("client_id", "9c1f0a");
        write("client_secret", "geheim");
        fire(".connect-panel .accent");
        until(() -> fixture.pages.equals(List.of("https://login.example.com/authorize?state=state-1"))
                && window.layers.lookup("#consent-code") != null);
        robot.interact(() -> ((TextField) window.layers.lookup("#consent-code"))
                .setText("http://127.0.0.1:47813/coachdesk?code=abc&state=state-1"));
        robot.interact(() -> button("Continuer").fire());
        until(() -> fixture.platforms.asked.contains("consented state-1 abc") && said("HubSpot du studio"));
        until(() -> !shown(".side-panel") && said("En pause"));
    }

    private void giveItToN8n() throws Exception {
        robot.interact(() -> window.layers.lookupAll(".choice .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(one -> one.getText().equals("n8n"))
                .forEach(ToggleButton::fire));
        until(() -> Integration.N8N.equals(now().connector()) && button("Créer un secret") != null);
        fixture.files.file = folder.resolve("workflow.json");
        robot.interact(() -> button("Enregistrer le flux pour n8n").fire());
        until(() -> Files.exists(fixture.files.file));
        robot.interact(() -> button("Créer un secret").fire());
        until(() -> button("n8n-secret-only-once") != null);
    }

    private void takeItAway() throws Exception {
        robot.interact(() -> command("integrations.disconnect"));
        until(() -> button("Déconnecter «\u00a0HubSpot du studio\u00a0»") != null);
        robot.interact(
                () -> button("Déconnecter «\u00a0HubSpot du studio\u00a0»").fire());
        until(() -> fixture.platforms.asked.contains("disconnect i-hubspot") && shown("#open-i-hubspot"));
        robot.interact(() -> fixture.gone(Kind.INTEGRATION, "i-hubspot"));
        until(() -> window.layers.lookup("#open-i-hubspot") == null);
    }

    private Integration now() {
        return fixture.desk.connections().find("i-hubspot").orElseThrow();
    }

    private void command(String id) {
        window.shell.current().commands().stream()
                .filter(command -> command.id().equals(id))
                .forEach(command -> command.run());
    }

    private void press(KeyCode code, boolean control, boolean alt) {
        robot.interact(() -> Event.fireEvent(
                window.layers,
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, control, alt, false)));
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        Patience.until(robot, condition);
    }

    private boolean shown(String selector) {
        return window.layers.lookup(selector) instanceof Region region && visible(region);
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private boolean said(String text) {
        return window.layers.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && text.equals(label.getText()) && visible(label));
    }

    private TextField field(String setting) {
        return (TextField) window.layers.lookup("#setting-" + setting);
    }

    private void write(String setting, String text) throws InterruptedException {
        until(() -> field(setting) != null);
        robot.interact(() -> field(setting).setText(text));
    }

    private void fire(String selector) {
        robot.interact(() -> button(selector).fire());
    }

    /** By its selector, or by its word. */
    private Button button(String wanted) {
        return wanted.startsWith("#") || wanted.startsWith(".")
                ? (Button) window.layers.lookup(wanted)
                : window.layers.lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(one -> wanted.equals(one.getText()) && visible(one))
                        .reduce((one, other) -> other)
                        .orElse(null);
    }
}
