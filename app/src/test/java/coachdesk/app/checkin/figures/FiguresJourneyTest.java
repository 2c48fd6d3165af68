package coachdesk.app.checkin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.desk.checkin.roster.CourseSession;
import java.io.IOException;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** From the bars of a course to the list of one of its sessions, with the keys alone. */
class FiguresJourneyTest extends OwnWindow {
    @Start
    void start(Stage stage) throws IOException {
        desk(400);
        window(stage, "figures");
    }

    private static String chosen(FxRobot robot) {
        return robot.lookup(".figures-session").queryAs(Label.class).getText();
    }

    @Test
    void the_arrows_choose_a_session_and_enter_opens_its_list(FxRobot robot) throws InterruptedException {
        Patience.until(
                robot,
                () -> !chosen(robot).isEmpty()
                        && !robot.lookup(".people-table")
                                .queryAs(TableView.class)
                                .getItems()
                                .isEmpty());
        String newest = chosen(robot);
        Node bars = robot.lookup(".session-bars").query();
        robot.interact(bars::requestFocus);

        robot.push(KeyCode.LEFT);
        String before = chosen(robot);
        assertThat(before).isNotEqualTo(newest);
        assertThat(bars.getAccessibleText()).isEqualTo(before);
        robot.push(KeyCode.ENTER);

        Patience.until(
                robot,
                () -> window.shell.currentId().equals("roster")
                        && robot.lookup(".roster-session")
                                .tryQueryAs(ComboBox.class)
                                .filter(box -> box.getValue() != null)
                                .isPresent());
        CourseSession session = (CourseSession)
                robot.lookup(".roster-session").queryAs(ComboBox.class).getValue();
        assertThat(session.day()).isBefore(LocalDate.ofInstant(DeskFixture.NOW, DeskFixture.ZONE));
        assertThat(before).contains(session.booked() + " réservé");
    }
}
