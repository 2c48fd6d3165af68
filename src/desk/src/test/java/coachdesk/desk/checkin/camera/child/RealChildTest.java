package coachdesk.desk.checkin.camera.child;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.camera.Camera;
import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.ChildCamera;
import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.desk.checkin.camera.HeardCamera;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.OwnThread;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.frames.FrameKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a process of its own and the pictures of a folder. */
class RealChildTest {
    @TempDir
    Path data;

    @TempDir
    Path pictures;

    private final HeardCamera heard = new HeardCamera();
    private Camera camera;

    @BeforeEach
    void make() {
        camera = new ChildCamera(
                new JavaChild(data),
                new OwnThread("camera"),
                new BackgroundTimer("camera"),
                new SettableClock(Instant.EPOCH), // However slow the machine is: no pause is too long.
                new Random(1));
        camera.listen(heard);
    }

    @AfterEach
    void end() throws InterruptedException {
        camera.close();
        assertThat(heard.comes(() -> children().isEmpty()))
                .as("no process is left")
                .isTrue();
    }

    @Test
    void everyTicketOfTheFolderIsReadOnce() throws Exception {
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tickets.add(TicketFolder.put(pictures, "0" + i, FrameKind.CLEAN, i));
        }
        Files.writeString(pictures.resolve("02-not.png"), "no picture");
        FolderCamera folder = new FolderCamera(pictures, 50, 3, true);
        camera.start(folder.id());
        assertThat(heard.comes(() -> heard.codes().size() == tickets.size())).isTrue();
        assertThat(heard.codes()).containsExactlyElementsOf(tickets);
        assertThat(camera.status().devices())
                .containsExactly(
                        new CameraDevice(folder.id(), pictures.getFileName().toString()));
        assertThat(heard.last().width()).isEqualTo(1280);
        assertThat(heard.last().preview().rgb())
                .hasSize(3
                        * heard.last().preview().width()
                        * heard.last().preview().height());

        String late = TicketFolder.put(pictures, "99", FrameKind.CLEAN, 99);
        assertThat(heard.comes(() -> heard.codes().contains(late))).isTrue();
        assertThat(heard.codes()).hasSize(7);
        assertThat(heard.states()).containsExactly(CameraState.STARTING, CameraState.LIVE);
    }

    @Test
    void whatIsTakenAwayAndComesBackIsSaidAndGoesOn() throws Exception {
        TicketFolder.put(pictures, "1", FrameKind.CLEAN, 1);
        camera.start(new FolderCamera(pictures, 50, 1, false).id());
        assertThat(heard.comes(() -> camera.status().state() == CameraState.LIVE))
                .isTrue();
        Path away = data.resolve("away");
        Files.move(pictures, away);
        assertThat(heard.comes(() -> camera.status().state() == CameraState.UNPLUGGED))
                .isTrue();
        Files.move(away, pictures);
        assertThat(heard.comes(() -> camera.status().state() == CameraState.LIVE))
                .isTrue();
        camera.stop();
        assertThat(camera.status().state()).isEqualTo(CameraState.STOPPED);
    }

    @Test
    void aProcessThatIsKilledIsFollowedByAnother() throws Exception {
        String ticket = TicketFolder.put(pictures, "1", FrameKind.CLEAN, 1);
        camera.start(new FolderCamera(pictures, 50, 1, false).id());
        assertThat(heard.comes(() -> heard.codes().contains(ticket))).isTrue();
        children().forEach(ProcessHandle::destroyForcibly);
        assertThat(heard.comes(() -> heard.states().contains(CameraState.CRASHED)))
                .isTrue();
        heard.forget();
        assertThat(heard.comes(() -> heard.frames() > 5)).isTrue();
        assertThat(camera.status().state()).isEqualTo(CameraState.LIVE);
        assertThat(heard.codes()).as("the ticket that lay there all the time").isEmpty();
    }

    @Test
    void whereThereIsNoCameraItSaysSo() throws Exception {
        camera.start("");
        List<CameraState> known = List.of(
                CameraState.NO_CAMERA, CameraState.DENIED, CameraState.LIVE, CameraState.BUSY, CameraState.UNPLUGGED);
        assertThat(heard.comes(() -> known.contains(camera.status().state()))).isTrue();
    }

    /** Other tests' processes are other programs. */
    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> Optional.of(child.info())
                        .flatMap(ProcessHandle.Info::commandLine)
                        .orElse("")
                        .contains(CameraChild.class.getName()))
                .toList();
    }
}
