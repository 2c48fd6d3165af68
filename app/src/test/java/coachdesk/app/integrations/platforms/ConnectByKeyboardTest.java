package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncError;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** Whoever has no mouse chooses a way with the arrows, is refused, and goes on where they were. */
class ConnectByKeyboardTest extends OwnWindow {
    @Start
    void start(Stage stage) {
        desk(0);
        window(stage, "integrations");
    }

    @Test
    void theArrowsChooseTheWayAndTheFormFollows() throws Exception {
        open("#connect-salesforce");
        until(() -> owner() instanceof RadioButton);
        assertThat(field("#setting-client_secret")).isInstanceOf(PasswordField.class);
        press(KeyCode.DOWN);
        until(() -> connect().getText().equals("Continuer dans le navigateur"));
        assertThat(owner()).isInstanceOfSatisfying(RadioButton.class, one -> assertThat(one.isSelected())
                .isTrue());
        until(() -> button(Consent.RETURN) != null);
        robot.interact(() -> button(Consent.RETURN).fire());
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(Consent.RETURN));
        press(KeyCode.UP);
        until(() -> connect().getText().equals("Connecter"));
        assertThat(button(Consent.RETURN)).as("nobody comes back").isNull();
        robot.interact(() -> window.layers.lookupAll(".platform-chip").stream()
                .map(Label.class::cast)
                .forEach(chip -> assertThat(chip.getHeight())
                        .as("%s in one line", chip.getText())
                        .isLessThan(2 * chip.getFont().getSize())));
    }

    @Test
    void whoeverIsRefusedGoesOnTypingAtOnce() throws Exception {
        fixture.platforms.connecting = () -> new ConnectAnswer(
                null,
                new PlatformTrial(false, 401, 50, null, List.of(), null, new SyncError("auth", "401", "no")),
                Map.of());
        open("#connect-pipedrive");
        robot.interact(() -> {
            field("#setting-company").setText("nord");
            field("#setting-token").setText("0123456789abcdef");
            field("#setting-token").requestFocus();
            connect().fire();
        });
        until(() -> says("Rien n’est enregistré. Vérifiez ce que vous avez écrit et les droits, puis connectez de"
                + " nouveau."));
        until(() -> owner() == field("#setting-token"));
        assertThat(says("Les clés sont gardées, chiffrées, sur le serveur seulement\u00a0: personne ne peut"
                        + " les relire."))
                .as("there is no value yet that could stay")
                .isTrue();
    }

    @Test
    void aSecretThatIsThereMayStay() throws Exception {
        robot.interact(() -> {
            Map<String, Object> doc = PlatformSamples.working();
            doc.put("status", "broken");
            fixture.told(Kind.INTEGRATION, doc);
        });
        open("#again-i-hubspot");
        until(() ->
                says("Les clés sont gardées, chiffrées, sur le serveur seulement\u00a0: personne ne peut les relire."
                        + " Un secret laissé vide garde sa valeur."));
    }

    private void open(String selector) throws InterruptedException {
        until(() -> window.layers.lookup(selector) != null);
        robot.interact(() -> button(selector).fire());
        until(() -> window.layers.lookup(".connect-panel") != null);
    }

    private void press(KeyCode code) {
        robot.interact(() -> Event.fireEvent(
                owner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false)));
    }

    private Button connect() {
        return button(".connect-panel .accent");
    }
}
