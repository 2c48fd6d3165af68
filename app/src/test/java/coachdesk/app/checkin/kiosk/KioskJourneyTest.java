package coachdesk.app.checkin.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.Window;
import coachdesk.app.evening.UsbScanner;
import coachdesk.desk.checkin.kiosk.KioskPin;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The coach lets go of the window: the queue serves itself and nobody gets out of it without the PIN. */
@ExtendWith(ApplicationExtension.class)
class KioskJourneyTest {
    private static final int PATIENCE = 60;
    private static final String PIN = "2580";

    @TempDir
    Path folder;

    private DeskFixture fixture;
    private Window window;
    private Stage stage;
    private ReservationRow booking;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        fixture = new DeskFixture(folder, 400);
        LocalDate today = LocalDate.ofInstant(DeskFixture.NOW, DeskFixture.ZONE);
        booking = fixture.desk.reservations().page(ReservationQuery.all().withDay(today), 0, 400).stream()
                .filter(row -> row.status() == ReservationRow.Status.BOOKED && !row.product() && row.code() != null)
                .filter(row -> row.person() != null && row.person().contains(" "))
                .findFirst()
                .orElseThrow();
        open();
    }

    private void open() {
        window = new Window(stage, fixture, 1280, 800);
        window.shell.show("checkin");
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        fixture.close();
    }

    @Test
    void onlyThePinLeadsOutAndNobodyReadsANameButTheirOwn(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.shell.current().commands().stream()
                .filter(command -> command.id().equals("checkin.kiosk"))
                .forEach(command -> command.run()));
        until(() -> !robot.lookup(".kiosk-setup").queryAll().isEmpty());
        robot.interact(() -> {
            robot.lookup(".kiosk-setup .password-field")
                    .queryAllAs(PasswordField.class)
                    .forEach(field -> field.setText(PIN));
            robot.lookup(".kiosk-setup .accent").queryAs(Button.class).fire();
        });
        until(() -> !robot.lookup(".kiosk").queryAll().isEmpty());
        assertThat(stage.isFullScreen()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.F2);
        assertThat(robot.lookup(".palette").queryAll()).isEmpty();
        assertThat(shown()).doesNotContain(booking.person());

        robot.interact(() -> new UsbScanner(stage.getScene()).scan(booking.code()));
        until(() -> shown().contains(window.texts.get("verdict.accepted")));
        assertThat(shown()).contains(booking.person().split(" ")[0]).doesNotContain(booking.person());
        robot.push(KeyCode.ESCAPE);
        until(() -> !shown().contains(window.texts.get("verdict.accepted")));

        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();
        until(() -> robot.lookup(".pin-pad").query().isVisible());
        fixture.clock.advance(Duration.ofSeconds(5));
        robot.interact(() -> new UsbScanner(stage.getScene()).scan(booking.code()));
        until(() -> shown().contains(window.texts.get("verdict.already_in")));
        assertThat(field(robot).getText()).isEmpty();
        robot.push(KeyCode.ESCAPE);

        tryPin(robot, "0000");
        until(() -> shown().contains(window.texts.get("kiosk.pin.wrong")));
        assertThat(fixture.desk.settings().values().kiosk().on()).isTrue();
        tryPin(robot, PIN);
        until(() -> robot.lookup(".kiosk").queryAll().isEmpty());
        until(() -> !fixture.desk.settings().values().kiosk().on());
        assertThat(stage.isFullScreen()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> !robot.lookup(".palette").queryAll().isEmpty());
    }

    @Test
    void whoEndsTheProgramFindsTheKioskAgain(FxRobot robot) throws TimeoutException {
        robot.interact(window::close);
        new KioskPin(new FileSecrets(folder), fixture.clock).set(PIN);
        fixture.desk.settings().change(values -> values.withKiosk(new Settings.Kiosk(true, "de")));
        robot.interact(this::open);
        until(() -> shown().contains("Zeigen Sie Ihr Ticket"));
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup(".pin-pad").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertThat(fixture.desk.settings().values().kiosk().on()).isTrue();
        tryPin(robot, PIN);
        until(() -> !stage.isFullScreen());
        assertThat(robot.lookup(".kiosk").queryAll()).isEmpty();
    }

    private void tryPin(FxRobot robot, String pin) {
        robot.interact(() -> {
            field(robot).setText(pin);
            field(robot).getOnAction().handle(new ActionEvent());
        });
    }

    private static PasswordField field(FxRobot robot) {
        return robot.lookup(".pin-pad .password-field").queryAs(PasswordField.class);
    }

    /** Everything that stands on the screen in letters. */
    private String shown() {
        return window.layers.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(KioskJourneyTest::visible)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void until(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
