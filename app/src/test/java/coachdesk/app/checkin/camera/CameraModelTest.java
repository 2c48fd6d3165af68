package coachdesk.app.checkin.camera;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.FakeCamera;
import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraFrame;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.pictures.Corner;
import coachdesk.desk.checkin.pictures.QrCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraModelTest {
    private static final CameraDevice WEBCAM = new CameraDevice("usb 1", "Webcam");
    private static final QrCode CODE =
            new QrCode("AFR-B7281A", List.of(new Corner(1, 1), new Corner(9, 1), new Corner(9, 9), new Corner(1, 9)));

    @TempDir
    Path folder;

    private final FakeCamera camera = new FakeCamera();
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> codes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Settings settings;
    private CameraModel model;

    @BeforeEach
    void open() {
        settings = JsonSettings.open(folder);
        model = model(new DirectRunner(problems::add), "");
    }

    private CameraModel model(TaskRunner tasks, String standIn) {
        return new CameraModel(
                new CameraSource(
                        () -> {
                            made.incrementAndGet();
                            return camera;
                        },
                        standIn),
                settings,
                tasks,
                codes::add);
    }

    @Test
    void nothingIsMadeBeforeSomebodyWantsIt() {
        model.seen(true);
        model.seen(false);
        assertThat(made).hasValue(0);
        model.start();
        assertThat(made).hasValue(0);
    }

    @Test
    void itRunsWhileItIsWantedAndSeen() {
        model.seen(true);
        model.start();
        assertThat(camera.asked).containsExactly("start ");
        model.seen(false);
        assertThat(camera.asked).containsExactly("start ", "stop");
        assertThat(model.statusProperty().get().state()).isEqualTo(CameraState.STOPPED);

        model.seen(true);
        assertThat(camera.asked).containsExactly("start ", "stop", "start ");
        model.stop();
        model.seen(false);
        model.seen(true);
        assertThat(camera.asked).last().isEqualTo("stop");
        assertThat(camera.asked).filteredOn("start "::equals).hasSize(2);
        assertThat(made).hasValue(1);
    }

    @Test
    void aSecondViewTakesOverWithoutAPause() {
        model.seen(true);
        model.start();
        model.seen(true);
        model.seen(false);
        assertThat(camera.asked).doesNotContain("stop");
    }

    @Test
    void theChosenOneIsRemembered() {
        model.seen(true);
        model.start();
        camera.becomes(CameraState.LIVE, WEBCAM);
        model.choose(WEBCAM);
        assertThat(camera.asked).last().isEqualTo("start usb 1");
        assertThat(JsonSettings.open(folder).values().camera()).isEqualTo("usb 1");
    }

    @Test
    void aStandInComesBeforeWhatIsRemembered() {
        settings.change(values -> values.withCamera("usb 1"));
        CameraModel demo = model(new DirectRunner(problems::add), "folder:/tmp/tickets");
        demo.seen(true);
        demo.start();
        assertThat(camera.asked).containsExactly("start folder:/tmp/tickets");
    }

    @Test
    void theOutlineStaysForABlink() {
        model.seen(true);
        model.start();
        camera.becomes(CameraState.LIVE);
        camera.sees(frame(Optional.of(CODE)));
        assertThat(model.outlineProperty().get()).isEqualTo(CODE);
        for (int i = 0; i < CameraModel.BLINKS; i++) {
            camera.sees(frame(Optional.empty()));
        }
        assertThat(model.outlineProperty().get()).isEqualTo(CODE);
        camera.sees(frame(Optional.empty()));
        assertThat(model.outlineProperty().get()).isNull();
    }

    @Test
    void nothingOfThePictureStaysWhenItIsGone() {
        model.seen(true);
        model.start();
        camera.becomes(CameraState.LIVE);
        camera.sees(frame(Optional.of(CODE)));
        camera.becomes(CameraState.UNPLUGGED);
        assertThat(model.frameProperty().get()).isNull();
        assertThat(model.outlineProperty().get()).isNull();
        camera.sees(frame(Optional.of(CODE)));
        assertThat(model.frameProperty().get()).isNull();
    }

    @Test
    void aBusyWindowPassesFramesOverAndNoCode() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        CameraModel busy = model(new Later(waiting), "");
        busy.seen(true);
        busy.start();
        camera.becomes(CameraState.LIVE);
        List<CameraFrame> shown = new ArrayList<>();
        busy.frameProperty().subscribe(frame -> {
            if (frame != null) {
                shown.add(frame);
            }
        });
        CameraFrame last = null;
        for (int i = 0; i < 100; i++) {
            last = frame(Optional.empty());
            camera.sees(last);
            camera.reads("code " + i);
        }
        assertThat(waiting).hasSizeLessThan(110);
        waiting.forEach(Runnable::run);
        assertThat(shown).containsExactly(last);
        assertThat(codes).hasSize(100);
    }

    private static CameraFrame frame(Optional<QrCode> code) {
        return new CameraFrame(10, 10, new CameraFrame.Preview(1, 1, new byte[3]), code);
    }

    /** A window thread that is busy. */
    private record Later(Queue<Runnable> waiting) implements TaskRunner {
        @Override
        public <T> Running run(Task<T> task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void home(Runnable action) {
            waiting.add(action);
        }

        @Override
        public void close() {}
    }
}
