package coachdesk.desk.checkin.camera.child;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.camera.HeardCamera;
import coachdesk.testkit.frames.FrameKind;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The camera's process does not outlive the window's, however that ends, and leaves nothing lying about. */
class NoOrphanTest {
    @TempDir
    Path data;

    @TempDir
    Path pictures;

    @Test
    void aKilledWindowTakesItsCameraWithIt() throws Exception {
        TicketFolder.put(pictures, "1", FrameKind.CLEAN, 1);
        Process window = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CameraHolder.class.getName(),
                        data.toString(),
                        pictures.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle camera;
        try (BufferedReader says = window.inputReader()) {
            camera = ProcessHandle.of(Long.parseLong(says.readLine())).orElseThrow();
            assertThat(camera.isAlive()).isTrue();
        } finally {
            window.destroyForcibly();
        }
        assertThat(new HeardCamera().comes(() -> !camera.isAlive())).isTrue();
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).isEmpty();
        }
    }
}
