package coachdesk.desk.checkin.camera;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.sync.HandTimer;
import coachdesk.desk.tasks.OwnThread;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With processes that do what the test wrote for them, and time that the test lets pass. */
class ChildCameraTest {
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final HandTimer timer = new HandTimer(clock);
    private final ScriptedChildren children = new ScriptedChildren();
    private final HeardCamera heard = new HeardCamera();
    private final Camera camera = new ChildCamera(children, new OwnThread("camera"), timer, clock, new Random(1));

    ChildCameraTest() {
        camera.listen(heard);
    }

    @AfterEach
    void close() {
        camera.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVE", "NO_CAMERA", "BUSY", "DENIED", "UNPLUGGED"})
    void whatTheProcessSaysIsTold(CameraState state) throws Exception {
        children.thenState(state);
        camera.start("usb 1");
        assertThat(becomes(state)).isTrue();
        assertThat(children.started().getFirst().device).isEqualTo("usb 1");
        assertThat(heard.states()).containsExactly(CameraState.STARTING, state);
    }

    @Test
    void theDevicesAreTold() throws Exception {
        List<CameraDevice> devices =
                List.of(new CameraDevice("a", "Webcam é"), new CameraDevice("b", "Caméra intégrée"));
        children.then(child -> {
            child.hello();
            child.out.devices(devices);
            child.hang();
        });
        camera.start("");
        assertThat(heard.comes(() -> camera.status().devices().equals(devices))).isTrue();
    }

    @Test
    void oneThatSpeaksNonsenseIsFollowedByAnother() throws Exception {
        children.then(child -> {
                    child.hello();
                    child.raw.write("# A fatal error has been detected by the Java Runtime Environment".getBytes());
                    child.hang();
                })
                .thenState(CameraState.LIVE);
        camera.start("");
        assertThat(becomes(CameraState.CRASHED)).isTrue();
        assertThat(becomesWhilePassing(CameraState.LIVE)).isTrue();
        assertThat(children.started()).hasSize(2).first().matches(child -> child.killed);
    }

    @Test
    void aStrayProcessIsRefused() throws Exception {
        children.then(child -> {
            child.out.hello("some other token");
            child.out.state(CameraState.LIVE);
            child.hang();
        });
        camera.start("");
        assertThat(becomes(CameraState.CRASHED)).isTrue();
        assertThat(heard.states()).doesNotContain(CameraState.LIVE);
    }

    @Test
    void aFrameThatClaimsTooMuchIsNonsense() throws Exception {
        children.then(child -> {
            child.hello();
            child.raw.write(new byte[] {
                4, 127, 127, 127, 127, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0, 1, 0,
            });
            child.hang();
        });
        camera.start("");
        assertThat(becomes(CameraState.CRASHED)).isTrue();
    }

    @Test
    void oneThatHangsIsKilledAndFollowedByAnother() throws Exception {
        children.then(child -> {
                    child.hello();
                    child.out.state(CameraState.LIVE);
                    child.hang();
                })
                .thenState(CameraState.BUSY);
        camera.start("");
        assertThat(becomes(CameraState.LIVE)).isTrue();
        timer.pass(ChildCamera.SILENCE.minusSeconds(1));
        assertThat(children.started()).hasSize(1).first().matches(child -> !child.killed);
        assertThat(becomesWhilePassing(CameraState.BUSY)).isTrue();
        assertThat(children.started()).hasSize(2).first().matches(child -> child.killed);
    }

    @Test
    void whatNeverLivesIsGivenUpAndTriedAgainWhenAsked() throws Exception {
        for (int i = 0; i <= ChildCamera.MOST_CRASHES; i++) {
            children.then(ScriptedChildren.Scripted::hello);
        }
        children.thenState(CameraState.LIVE);
        camera.start("usb 1");
        Instant start = clock.instant();
        assertThat(becomesWhilePassing(CameraState.GAVE_UP)).isTrue();
        assertThat(children.started()).hasSize(ChildCamera.MOST_CRASHES + 1);
        assertThat(Duration.between(start, clock.instant())).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(60));
        timer.pass(Duration.ofMinutes(10));
        assertThat(camera.status().state()).isEqualTo(CameraState.GAVE_UP);

        camera.start("usb 1");
        assertThat(becomes(CameraState.LIVE)).isTrue();
    }

    @Test
    void aProgramThatCannotBeStartedIsGivenUpToo() throws Exception {
        camera.start("");
        assertThat(becomesWhilePassing(CameraState.GAVE_UP)).isTrue();
    }

    @Test
    void aStoppedOneIsToldToEndAndKilledWhenItDoesNot() throws Exception {
        children.thenState(CameraState.LIVE);
        camera.start("");
        assertThat(becomes(CameraState.LIVE)).isTrue();
        camera.stop();
        assertThat(camera.status().state()).isEqualTo(CameraState.STOPPED);
        timer.pass(ChildCamera.CHECK);
        assertThat(heard.comes(() -> children.started().getFirst().killed)).isTrue();
        timer.pass(Duration.ofMinutes(1));
        assertThat(children.started()).hasSize(1);
        assertThat(heard.states()).endsWith(CameraState.LIVE, CameraState.STOPPED);
    }

    @Test
    void anotherDeviceIsAnotherProcess() throws Exception {
        children.thenState(CameraState.LIVE);
        camera.start("a");
        assertThat(becomes(CameraState.LIVE)).isTrue();
        camera.start("a");
        assertThat(children.started()).hasSize(1);
        camera.start("b");
        assertThat(heard.comes(() -> children.started().size() == 2
                        && "b".equals(children.started().getLast().device)))
                .isTrue();
    }

    private boolean becomes(CameraState state) throws InterruptedException {
        return heard.comes(() -> camera.status().state() == state);
    }

    private boolean becomesWhilePassing(CameraState state) throws InterruptedException {
        return heard.comes(() -> {
            timer.pass(MOMENT);
            return camera.status().state() == state;
        });
    }
}
