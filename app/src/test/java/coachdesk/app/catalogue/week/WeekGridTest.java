package coachdesk.app.catalogue.week;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WeekGridTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final List<String> offered = new ArrayList<>();

    private final WeekPlaces places = new WeekPlaces() {
        @Override
        public void session(CourseSession session) {
            throw new AssertionError("nobody asked for " + session);
        }

        @Override
        public void free(LocalDate day, String time) {
            offered.add(day + " " + time);
        }
    };

    /** The grid goes on to one in the morning, where a session lasts so long. */
    @Test
    void whatIsOfferedBeginsOnTheDayThatIsClicked(FxRobot robot) {
        CourseSession late = new CourseSession("c", "Zouk", MONDAY, LocalTime.of(23, 30), null, null, 0, 0);
        robot.interact(() -> {
            WeekGrid grid = new WeekGrid(new SimpleObjectProperty<>(Font.font(14)));
            grid.show(
                    new WeekModel.Week(MONDAY, MONDAY.atTime(12, 0), List.of(late)), new Texts(Locale.FRENCH), places);
            new Scene(grid, 1000, 800);
            grid.resize(1000, 800);
            grid.layout();
            Node column =
                    grid.lookupAll(".week-column").stream().skip(1).findFirst().orElseThrow();
            click(column, 1);
            click(column, column.getLayoutBounds().getHeight() - 1);
        });
        assertThat(offered).hasSize(2);
        assertThat(offered.getFirst()).endsWith(" 08:00");
        assertThat(offered.getLast()).endsWith(" 23:30");
    }

    private static void click(Node node, double y) {
        node.getOnMouseClicked()
                .handle(new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        1,
                        y,
                        1,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
