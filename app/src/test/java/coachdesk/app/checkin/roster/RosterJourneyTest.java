package coachdesk.app.checkin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** With the keys alone, as one does with a list on paper beside the keyboard. */
class RosterJourneyTest extends OwnWindow {
    private LocalDate day;
    private String course;
    private ReservationRow booking;

    @Start
    void start(Stage stage) throws IOException {
        desk(60);
        booking = fixture.desk.reservations().page(ReservationQuery.all(), 0, 60).stream()
                .filter(row -> row.status() == Status.BOOKED && !row.product())
                .filter(row -> row.code() != null && row.days().size() == 1)
                .findFirst()
                .orElseThrow();
        day = booking.days().getFirst();
        fixture.clock.set(
                day.atTime(LocalTime.of(6, 0)).atZone(DeskFixture.ZONE).toInstant());
        course = fixture.desk.rosters().sessions(day).stream()
                .filter(session -> session.booked() > 0)
                .filter(session -> roster(session.courseId()).lines().stream().anyMatch(this::isMine))
                .findFirst()
                .orElseThrow()
                .courseId();
        window(stage, "roster");
    }

    private boolean isMine(RosterLine line) {
        return line.row().id().equals(booking.id());
    }

    private Roster roster(String courseId) {
        return fixture.desk.rosters().roster(courseId, day).orElseThrow();
    }

    private RosterLine mine() {
        return roster(course).lines().stream().filter(this::isMine).findFirst().orElseThrow();
    }

    private RosterList list(FxRobot robot) {
        return robot.lookup(".roster-list").queryAs(RosterList.class);
    }

    private void until(Predicate<RosterLine> state) throws InterruptedException {
        Patience.until(new FxRobot(), () -> state.test(mine()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The next session, until it is the one of the booking. */
    private void goThere(FxRobot robot) throws InterruptedException {
        for (CourseSession next : fixture.desk.rosters().sessions(day)) {
            Patience.until(robot, () -> isShown(robot, next));
            if (next.courseId().equals(course)) {
                return;
            }
            robot.push(KeyCode.ALT, KeyCode.RIGHT);
        }
    }

    private static boolean isShown(FxRobot robot, CourseSession session) {
        CourseSession shown = (CourseSession)
                robot.lookup(".roster-session").queryAs(ComboBox.class).getValue();
        return shown != null && shown.courseId().equals(session.courseId());
    }

    @Test
    void the_end_of_a_code_and_the_space_bar_are_enough(FxRobot robot) throws InterruptedException {
        goThere(robot);
        // Typed at a robot's pace it would be a scanner's.
        robot.interact(() -> {
            TextField find = robot.lookup(".roster-find").queryAs(TextField.class);
            find.requestFocus();
            find.setText(booking.code().substring(booking.code().length() - 4));
        });
        robot.write(" ");
        until(RosterLine::came);
        assertThat(mine().scan().at()).isEqualTo(fixture.clock.instant());

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(line -> !line.came());
    }

    @Test
    void the_list_has_its_keys(FxRobot robot) throws InterruptedException {
        goThere(robot);
        pick(robot);
        robot.write("a");
        until(line -> line.absence() == Absence.NO_SHOW);
        pick(robot);
        robot.write(" ");
        until(RosterLine::came);
        assertThat(mine().absence()).isNull();

        int before = roster(course).lines().size();
        pick(robot);
        robot.write("n");
        robot.write("Lina Passage");
        robot.push(KeyCode.ENTER);
        Patience.until(robot, () -> roster(course).lines().size() == before + 1);
        assertThat(roster(course).lines())
                .anyMatch(line ->
                        line.walkIn() && line.came() && line.row().person().equals("Lina Passage"));
    }

    private void pick(FxRobot robot) throws InterruptedException {
        Patience.until(
                robot,
                () -> list(robot).getItems().stream().filter(this::isMine).anyMatch(line -> line.equals(mine())));
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getItems().stream()
                    .filter(this::isMine)
                    .findFirst()
                    .ifPresent(list(robot).getSelectionModel()::select);
        });
    }
}
