package coachdesk.app.checkin.camera;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.OwnWindow;
import coachdesk.app.Window;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.desk.checkin.camera.child.CameraChild;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import coachdesk.testkit.frames.PictureFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The door with a camera in a process of its own that sees the tickets of a folder. */
class CameraJourneyTest extends OwnWindow {
    private static final int TICKETS = 8;

    @TempDir
    Path pictures;

    private Stage stage;
    private List<String> codes;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        desk(400);
        LocalDate today = LocalDate.ofInstant(DeskFixture.NOW, DeskFixture.ZONE);
        codes = fixture.desk.reservations().page(ReservationQuery.all().withDay(today), 0, 400).stream()
                .filter(row -> row.status() == ReservationRow.Status.BOOKED && !row.product() && row.code() != null)
                .map(ReservationRow::code)
                .distinct()
                .limit(TICKETS)
                .toList();
        assertThat(codes).hasSize(TICKETS);
        for (int i = 0; i < TICKETS; i++) {
            put("1" + i, FrameKind.ROTATED, "https://studio.example.com/?qr=" + codes.get(i), i);
        }
        put("20", FrameKind.NO_CODE, null, 20);
        put("21", FrameKind.CLEAN, "https://www.example.com/menu-du-jour", 21);
        CameraSource camera = CameraSource.inAnotherProcess(
                folder, () -> new Random(1), new FolderCamera(pictures, 25, 3, true).id());
        window = new Window(stage, fixture.desk, fixture.clock, camera, 1280, 800);
        window.shell.show("checkin");
    }

    private void put(String name, FrameKind kind, String text, long seed) {
        new PictureFolder(pictures).put(name, FrameGenerator.frame(kind, text, new Random(seed)));
    }

    @Test
    void everyTicketBeforeTheCameraIsLetInOnceAndLeavingEndsTheCamera(FxRobot robot) throws Exception {
        assertThat(cameras()).as("before anybody wants it").isEmpty();
        robot.push(KeyCode.F4);
        until(() -> seen().size() == TICKETS);
        untilTheAnswerIs("verdict.not_a_ticket", robot);
        assertThat(seen()).allSatisfy(entry -> assertThat(entry.counts()).isTrue());
        assertThat(seen()).extracting(CheckIn.Entry::code).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(cameras()).hasSize(1);

        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> window.shell.show("reservations"));
        until(() -> cameras().isEmpty());

        robot.interact(() -> window.shell.show("checkin"));
        until(() -> cameras().size() == 1);
        robot.interact(() -> stage.setIconified(true));
        until(() -> cameras().isEmpty());
        robot.interact(() -> stage.setIconified(false));
        until(() -> cameras().size() == 1);
        robot.push(KeyCode.F4);
        until(() -> cameras().isEmpty());
        assertThat(seen().stream().filter(CheckIn.Entry::counts)).hasSize(TICKETS);
    }

    private List<CheckIn.Entry> seen() {
        return fixture.desk.checkIn().recent(1_000).stream()
                .filter(entry -> entry.via() == Via.CAMERA)
                .toList();
    }

    private void untilTheAnswerIs(String key, FxRobot robot) throws InterruptedException {
        String word = window.texts.get(key);
        until(() -> robot.lookup(".verdict-word").queryAllAs(Label.class).stream()
                .anyMatch(label -> word.equals(label.getText())));
    }

    private static List<ProcessHandle> cameras() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains(CameraChild.class.getName()))
                .toList();
    }
}
