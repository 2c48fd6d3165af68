package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.app.Window;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.search.Place;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class PaletteJourneyTest extends OwnWindow {

    @Start
    void start(Stage stage) {
        desk(20);
        window = new Window(stage, fixture, 1280, 800);
    }

    @Test
    void a_few_letters_and_enter_change_the_theme(FxRobot robot) {
        assertThat(window.theme.darkProperty().get()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("basculer");
        robot.push(KeyCode.ENTER);

        assertThat(window.theme.darkProperty().get()).isFalse();
        assertThat(window.layers.modal().isVisible()).isFalse();
    }

    @Test
    void a_mistyped_name_finds_the_booking_and_enter_opens_it(FxRobot robot) throws Exception {
        String person = fixture.desk.reservations().page(ReservationQuery.all(), 0, 20).stream()
                .map(ReservationRow::person)
                .filter(name -> name.matches("[A-Za-zé]{5,} .+"))
                .findFirst()
                .orElseThrow();
        String mistyped = person.charAt(1) + person.substring(0, 1) + person.substring(2);

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(
                () -> robot.lookup(".palette-field").queryAs(TextField.class).setText(mistyped));
        Patience.until(robot, () -> found(robot, person));
        while (!isBooking(chosen(robot), person)) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        Patience.until(
                robot,
                () -> !window.layers.modal().isVisible()
                        && robot.lookup(".side-panel").queryAll().stream().anyMatch(Node::isVisible));
    }

    private static boolean found(FxRobot robot, String person) {
        ListView<Offer> list = list(robot);
        return List.copyOf(list.getItems()).stream().anyMatch(offer -> isBooking(offer, person));
    }

    private static boolean isBooking(Offer offer, String person) {
        return offer instanceof Offer.Thing thing
                && thing.finding().place() == Place.RESERVATION
                && thing.word().equals(person);
    }

    private static Offer chosen(FxRobot robot) {
        return list(robot).getSelectionModel().getSelectedItem();
    }

    private static ListView<Offer> list(FxRobot robot) {
        return robot.lookup(".palette .list-view").queryListView();
    }
}
