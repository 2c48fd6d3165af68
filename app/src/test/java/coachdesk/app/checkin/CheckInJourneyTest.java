package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.OwnWindow;
import coachdesk.app.Patience;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.tasks.LivedTime;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class CheckInJourneyTest extends OwnWindow {
    private static final int PATIENCE = 60;

    private ReservationRow booking;

    @Start
    void start(Stage stage) {
        desk(60);
        booking = fixture.desk.reservations().page(ReservationQuery.all(), 0, 60).stream()
                .filter(row -> row.status() == ReservationRow.Status.BOOKED && !row.product())
                .filter(row -> row.code() != null && !row.days().isEmpty())
                .findFirst()
                .orElseThrow();
        fixture.clock.set(booking.days()
                .getFirst()
                .atTime(LocalTime.of(18, 0))
                .atZone(DeskFixture.ZONE)
                .toInstant());
        window(stage, "checkin");
    }

    @Test
    void aTypedCodeIsLetInTakenBackAndLetInAgain(FxRobot robot) throws InterruptedException {
        type(robot, booking.code());
        robot.push(KeyCode.ENTER);
        untilTheAnswerIs(robot, "verdict.accepted");
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.via()).isEqualTo(Via.TYPED);
            assertThat(entry.counts()).isTrue();
        });

        fixture.clock.advance(Duration.ofSeconds(2));
        robot.push(KeyCode.U);
        live(robot, VerdictKeys.QUIET.plus(LivedTime.BEAT.multipliedBy(2)));
        untilTheAnswerIs(robot, "checkin.undone");
        assertThat(entries()).singleElement().matches(CheckIn.Entry::undone);

        fixture.clock.advance(Duration.ofSeconds(2));
        robot.push(KeyCode.ESCAPE);
        type(robot, booking.code());
        robot.push(KeyCode.ENTER);
        untilTheAnswerIs(robot, "verdict.accepted");
        assertThat(entries()).hasSize(2).filteredOn(CheckIn.Entry::counts).hasSize(1);
    }

    /** Slowly, as a person does: what comes faster is a scanner's. */
    private void type(FxRobot robot, String code) {
        for (String letter : code.split("")) {
            live(robot, Duration.ofMillis(80));
            robot.write(letter);
        }
        live(robot, Duration.ofMillis(80));
        assertThat(robot.lookup(".code-input").queryAs(TextField.class).getText())
                .isEqualTo(code);
    }

    /** The window lives through it: a jump of the clock alone would be a stall to it. */
    private void live(FxRobot robot, Duration duration) {
        for (long left = duration.toMillis(); left > 0; left -= LivedTime.BEAT.toMillis()) {
            fixture.clock.advance(LivedTime.BEAT);
            CompletableFuture<Void> beaten = new CompletableFuture<>();
            robot.interact(() -> new FxPauses().after(LivedTime.BEAT, () -> beaten.complete(null)));
            beaten.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        }
    }

    private void untilTheAnswerIs(FxRobot robot, String key) throws InterruptedException {
        String word = window.texts.get(key);
        Patience.until(robot, () -> robot.lookup(".verdict-word").queryAllAs(Label.class).stream()
                .anyMatch(label -> word.equals(label.getText())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<CheckIn.Entry> entries() {
        return fixture.desk.checkIn().recent(100).stream()
                .filter(entry -> booking.code().equals(entry.code()))
                .toList();
    }
}
