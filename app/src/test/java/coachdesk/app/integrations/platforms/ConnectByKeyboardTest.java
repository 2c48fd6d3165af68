package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncError;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever has no mouse chooses a way with the arrows, is refused, and goes on where they were. */
class ConnectByKeyboardTest extends OwnWindow {
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "integrations");
    }

    @Test
    void theArrowsChooseTheWayAndTheFormFollows(FxRobot hand) throws Exception {
        robot = hand;
        open("#connect-salesforce");
        until(() -> owner() instanceof RadioButton);
        assertThat(field("client_secret")).isInstanceOf(PasswordField.class);
        press(KeyCode.DOWN);
        until(() -> connect().getText().equals("Continuer dans le navigateur"));
        assertThat(owner()).isInstanceOfSatisfying(RadioButton.class, one -> assertThat(one.isSelected())
                .isTrue());
        until(() -> shows(Consent.RETURN));
        robot.interact(() -> ((Button) labelled(Consent.RETURN)).fire());
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(Consent.RETURN));
        press(KeyCode.UP);
        until(() -> connect().getText().equals("Connecter"));
        assertThat(shows(Consent.RETURN)).as("nobody comes back").isFalse();
        robot.interact(() -> window.layers.lookupAll(".platform-chip").stream()
                .map(Label.class::cast)
                .forEach(chip -> assertThat(chip.getHeight())
                        .as("%s in one line", chip.getText())
                        .isLessThan(2 * chip.getFont().getSize())));
    }

    @Test
    void whoeverIsRefusedGoesOnTypingAtOnce(FxRobot hand) throws Exception {
        robot = hand;
        fixture.platforms.connecting = () -> new ConnectAnswer(
                null,
                new PlatformTrial(false, 401, 50, null, List.of(), null, new SyncError("auth", "401", "no")),
                Map.of());
        open("#connect-pipedrive");
        robot.interact(() -> {
            field("company").setText("nord");
            field("token").setText("0123456789abcdef");
            field("token").requestFocus();
            connect().fire();
        });
        until(() -> said("Rien n’est enregistré. Vérifiez ce que vous avez écrit et les droits, puis connectez de"
                + " nouveau."));
        until(() -> owner() == field("token"));
        assertThat(said("Les clés sont gardées, chiffrées, sur le serveur seulement\u00a0: personne ne peut"
                        + " les relire."))
                .as("there is no value yet that could stay")
                .isTrue();
    }

    @Test
    void aSecretThatIsThereMayStay(FxRobot hand) throws Exception {
        robot = hand;
        robot.interact(() -> {
            Map<String, Object> doc = PlatformSamples.working();
            doc.put("status", "broken");
            fixture.told(Kind.INTEGRATION, doc);
        });
        open("#again-i-hubspot");
        until(() ->
                said("Les clés sont gardées, chiffrées, sur le serveur seulement\u00a0: personne ne peut les relire."
                        + " Un secret laissé vide garde sa valeur."));
    }

    private void open(String selector) throws InterruptedException {
        until(() -> window.layers.lookup(selector) != null);
        robot.interact(() -> ((Button) window.layers.lookup(selector)).fire());
        until(() -> window.layers.lookup(".connect-panel") != null);
    }

    private Node owner() {
        return window.layers.getScene().getFocusOwner();
    }

    private void press(KeyCode code) {
        robot.interact(() -> Event.fireEvent(
                owner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false)));
    }

    private TextField field(String setting) {
        return (TextField) window.layers.lookup("#setting-" + setting);
    }

    private Button connect() {
        return (Button) window.layers.lookup(".connect-panel .accent");
    }

    private boolean shows(String text) {
        return labelled(text) != null;
    }

    private Labeled labelled(String text) {
        return window.layers.lookupAll(".connect-panel .button").stream()
                .map(Labeled.class::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElse(null);
    }

    private boolean said(String text) {
        return window.layers.lookupAll(".connect-panel .label").stream()
                .anyMatch(node -> node instanceof Labeled label && text.equals(label.getText()));
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        Patience.until(robot, condition);
    }
}
