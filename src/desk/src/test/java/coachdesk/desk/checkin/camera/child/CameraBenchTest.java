package coachdesk.desk.checkin.camera.child;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.camera.Camera;
import coachdesk.desk.checkin.camera.CameraFrame;
import coachdesk.desk.checkin.camera.CameraStatus;
import coachdesk.desk.checkin.camera.ChildCamera;
import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.OwnThread;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.frames.FrameKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Frames of 1280 × 720 out of the camera's process, taken over and looked at in this one. The thread's own time stands
 * beside the clock's, which also counts what else the machine does.
 */
@Tag("bench")
class CameraBenchTest {
    private static final int WARM = 200;
    private static final int MEASURED = 600;
    private static final int EACH = 10;
    private static final List<FrameKind> USUAL = List.of(
            FrameKind.CLEAN,
            FrameKind.CLEAN,
            FrameKind.CLEAN,
            FrameKind.CLEAN,
            FrameKind.ROTATED,
            FrameKind.ROTATED,
            FrameKind.SMALL_MODULES,
            FrameKind.GLARE,
            FrameKind.MIXED,
            FrameKind.NO_CODE);

    @TempDir
    Path data;

    @TempDir
    Path pictures;

    @Test
    void framesOfAnotherProcessAreReadAsTheyCome() throws Exception {
        for (int i = 0; i < 2 * USUAL.size(); i++) {
            TicketFolder.put(pictures, "%02d".formatted(i), USUAL.get(i % USUAL.size()), i);
        }
        Measured measured = new Measured();
        try (Camera camera = new ChildCamera(
                new JavaChild(data),
                new OwnThread("camera"),
                new BackgroundTimer("camera"),
                Clock.systemUTC(),
                new Random(1))) {
            camera.listen(measured);
            camera.start(new FolderCamera(pictures, 1_000, EACH, false).id());
            assertThat(measured.all.await(3, TimeUnit.MINUTES)).isTrue();
        }
        double[] millis = measured.own();
        Figures.atLeast(
                "camera process: frames taken over and read, one core",
                "frames/s",
                25,
                1_000 / Arrays.stream(millis).average().orElseThrow(),
                "",
                Double.NaN);
        Figures.atLeast("camera process: the same by the clock", "frames/s", 25, measured.perSecond(), "", Double.NaN);
        Arrays.sort(millis);
        Figures.atMost("camera process: one frame, p95", "ms", 40, millis[(int) (millis.length * 0.95)]);
    }

    /** When each frame was done, by the thread's clock and by the wall's. */
    private static final class Measured implements Camera.Listener {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final long[] own = new long[WARM + MEASURED];
        private final long[] wall = new long[WARM + MEASURED];
        private final CountDownLatch all = new CountDownLatch(WARM + MEASURED);
        private int count;

        @Override
        public void status(CameraStatus status) {}

        @Override
        public void frame(CameraFrame frame) {
            if (count < own.length) {
                own[count] = threads.getCurrentThreadCpuTime();
                wall[count++] = System.nanoTime();
                all.countDown();
            }
        }

        @Override
        public void code(String text) {}

        double[] own() {
            double[] millis = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                millis[i] = i == 0 ? 0 : (own[WARM + i] - own[WARM + i - 1]) / 1e6;
            }
            return Arrays.copyOfRange(millis, 1, MEASURED);
        }

        double perSecond() {
            return (MEASURED - 1) / ((wall[WARM + MEASURED - 1] - wall[WARM]) / 1e9);
        }
    }
}
