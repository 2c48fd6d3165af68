package coachdesk.app.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Window;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.settings.Settings;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Ending the program is no way out of the kiosk. */
class KioskAgainTest extends OwnWindow {
    private static final String PIN = "2580";

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        desk(60);
        new KioskPin(new FileSecrets(folder), fixture.clock).set(PIN);
        fixture.desk.settings().change(values -> values.withKiosk(new Settings.Kiosk(true, "de")));
        window = new Window(stage, fixture, 1280, 800);
    }

    @Test
    void whoEndsTheProgramFindsTheKioskAgainWithTheKeyboardInIt(FxRobot robot) throws InterruptedException {
        AtTheKiosk kiosk = new AtTheKiosk(window);
        AtTheKiosk.until(() -> kiosk.shown().contains("Zeigen Sie Ihr Ticket"));
        robot.push(KeyCode.ESCAPE);
        AtTheKiosk.until(() -> robot.lookup(".pin-pad").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        AtTheKiosk.until(() -> !robot.lookup(".pin-pad").query().isVisible());
        assertThat(fixture.desk.settings().values().kiosk().on()).isTrue();

        robot.push(KeyCode.ESCAPE);
        kiosk.tryPin(robot, PIN);
        AtTheKiosk.until(
                () -> !stage.isFullScreen() && robot.lookup(".kiosk").queryAll().isEmpty());
    }
}
