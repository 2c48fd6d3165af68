package coachdesk.app.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ShippingJourneyTest extends OwnWindow {
    private String product;
    private String other;

    @Start
    void start(Stage stage) {
        desk(60);
        List<String> products =
                fixture.desk.reservations().page(ReservationQuery.all().withProduct(true), 0, 60).stream()
                        .map(ReservationRow::id)
                        .filter(id -> stored(id) == null)
                        .toList();
        product = products.getFirst();
        other = products.get(1);
        window(stage, "reservations");
        window.shell.open("reservations", product);
    }

    private TextField tracking(FxRobot robot) {
        return robot.lookup(".shipping-form .text-field").queryAll().stream()
                .filter(node -> node.getClass() == TextField.class)
                .map(TextField.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Object stored(String id) {
        return fixture.desk.reservations().detail(id).orElseThrow().raw().get("trackingNumber");
    }

    private void type(FxRobot robot, String text) throws InterruptedException {
        Patience.until(robot, () -> tracking(robot) != null);
        robot.interact(() -> {
            tracking(robot).requestFocus();
            tracking(robot).setText(text);
            tracking(robot).end();
        });
    }

    @Test
    void what_is_being_typed_stays_when_something_else_of_the_reservation_changes(FxRobot robot)
            throws InterruptedException {
        type(robot, "99.00");

        fixture.desk.reservations().edit(product, Map.of("shippingStatus", "delivered"));
        Patience.until(robot, () -> "delivered"
                .equals(robot.lookup(".shipping-form .combo-box")
                        .queryAs(ComboBox.class)
                        .getValue()));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(stored(product)).as("the half of it").isNull();
        assertThat(tracking(robot).isFocused()).isTrue();
        robot.interact(() -> tracking(robot).appendText(".1234"));
        robot.push(KeyCode.ENTER);
        Patience.until(robot, () -> "99.00.1234".equals(stored(product)));
    }

    @Test
    void what_was_typed_for_one_is_not_written_on_the_one_that_is_shown_next(FxRobot robot)
            throws InterruptedException {
        type(robot, "99.00.5678");

        robot.interact(() -> window.shell.open("reservations", other));
        Patience.until(robot, () -> "99.00.5678".equals(stored(product)));
        Patience.until(
                robot,
                () -> tracking(robot) != null
                        && !"99.00.5678".equals(tracking(robot).getText()));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(stored(other)).isNull();
    }
}
