package coachdesk.app.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.OwnWindow;
import coachdesk.app.evening.UsbScanner;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import java.time.Duration;
import java.time.LocalDate;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The coach lets go of the window: the queue serves itself and nobody gets out of it without the PIN. */
class KioskJourneyTest extends OwnWindow {
    private static final String PIN = "2580";

    private Stage stage;
    private AtTheKiosk kiosk;
    private ReservationRow booking;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        desk(400);
        LocalDate today = LocalDate.ofInstant(DeskFixture.NOW, DeskFixture.ZONE);
        booking = fixture.desk.reservations().page(ReservationQuery.all().withDay(today), 0, 400).stream()
                .filter(row -> row.status() == ReservationRow.Status.BOOKED && !row.product() && row.code() != null)
                .filter(row -> row.person() != null && row.person().contains(" "))
                .findFirst()
                .orElseThrow();
        window(stage, "checkin");
        kiosk = new AtTheKiosk(window);
    }

    @Test
    void onlyThePinLeadsOutAndNobodyReadsANameButTheirOwn(FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.shell.current().commands().stream()
                .filter(command -> command.id().equals("checkin.kiosk"))
                .forEach(command -> command.run()));
        AtTheKiosk.until(() -> !robot.lookup(".kiosk-setup").queryAll().isEmpty());
        robot.interact(() -> {
            robot.lookup(".kiosk-setup .password-field")
                    .queryAllAs(PasswordField.class)
                    .forEach(field -> field.setText(PIN));
            robot.lookup(".kiosk-setup .accent").queryAs(Button.class).fire();
        });
        AtTheKiosk.until(
                () -> stage.isFullScreen() && !robot.lookup(".kiosk").queryAll().isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.F2);
        assertThat(robot.lookup(".palette").queryAll()).isEmpty();
        assertThat(kiosk.shown()).doesNotContain(booking.person());

        robot.interact(() -> new UsbScanner(stage.getScene()).scan(booking.code()));
        AtTheKiosk.until(() -> kiosk.shown().contains(window.texts.get("verdict.accepted")));
        assertThat(kiosk.shown()).contains(booking.person().split(" ")[0]).doesNotContain(booking.person());
        robot.push(KeyCode.ESCAPE);
        AtTheKiosk.until(() -> !kiosk.shown().contains(window.texts.get("verdict.accepted")));

        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();
        AtTheKiosk.until(() -> robot.lookup(".pin-pad").query().isVisible());
        fixture.clock.advance(Duration.ofSeconds(5));
        robot.interact(() -> new UsbScanner(stage.getScene()).scan(booking.code()));
        AtTheKiosk.until(() -> kiosk.shown().contains(window.texts.get("verdict.already_in")));
        assertThat(AtTheKiosk.field(robot).getText()).isEmpty();
        robot.push(KeyCode.ESCAPE);

        kiosk.tryPin(robot, "0000");
        AtTheKiosk.until(() -> kiosk.shown().contains(window.texts.get("kiosk.pin.wrong")));
        assertThat(fixture.desk.settings().values().kiosk().on()).isTrue();
        kiosk.tryPin(robot, PIN);
        AtTheKiosk.until(() -> robot.lookup(".kiosk").queryAll().isEmpty());
        AtTheKiosk.until(() -> !fixture.desk.settings().values().kiosk().on() && !stage.isFullScreen());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        AtTheKiosk.until(() -> !robot.lookup(".palette").queryAll().isEmpty());
    }
}
