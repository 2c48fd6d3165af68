package coachdesk.app.checkin.kiosk;

import coachdesk.app.AtWindow;
import coachdesk.app.Patience;
import coachdesk.app.Window;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody of the queue sees, and what the coach does. */
record AtTheKiosk(Window window) {
    /** Everything that stands on the screen in letters. */
    String shown() {
        return window.layers.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(AtWindow::visible)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    void tryPin(FxRobot robot, String pin) {
        robot.interact(() -> {
            field(robot).setText(pin);
            field(robot).getOnAction().handle(new ActionEvent());
        });
    }

    static PasswordField field(FxRobot robot) {
        return robot.lookup(".pin-pad .password-field").queryAs(PasswordField.class);
    }

    static void until(BooleanSupplier holds) throws InterruptedException {
        Patience.until(new FxRobot(), holds);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
