package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.desk.checkin.camera.WireOut;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.OwnThread;
import coachdesk.desk.tasks.Timer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The process that speaks with the camera. It is told a token and a device and ends with what it is told by: when the
 * window is gone, so is this.
 */
public final class CameraChild {
    private static final int LONGEST_LINE = 8_000;
    private static final int BUFFER = 1 << 16;
    private static final Duration BEAT = Duration.ofMillis(500);
    /** Some drivers take seconds to open a camera. */
    private static final long STUCK = Duration.ofSeconds(10).toNanos();

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Timer timer = new BackgroundTimer("beat");
    private final WireOut out;

    private CameraChild(OutputStream out) {
        this.out = new WireOut(out);
    }

    public static void main(String... none) throws IOException {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        // What a library prints must not get between the frames.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new CameraChild(out).run(new FileInputStream(FileDescriptor.in));
    }

    private void run(InputStream in) throws IOException {
        String token = line(in);
        String device = new String(Base64.getDecoder().decode(line(in)), StandardCharsets.UTF_8);
        out.hello(token);
        CaptureLoop loop = new CaptureLoop(sources(device), device, out, System::nanoTime);
        beat(loop);
        new OwnThread("camera").execute(() -> work(loop));
        while (in.read() >= 0) {
            // Nothing more is said to it.
        }
        end();
    }

    private static FrameSources sources(String device) {
        Optional<FolderCamera> folder = FolderCamera.parse(device);
        return folder.isPresent() ? new FolderSources(folder.get(), System::nanoTime) : new CaptureSources();
    }

    private void work(CaptureLoop loop) {
        try {
            loop.run();
        } catch (IOException | InterruptedException e) {
            end();
        }
    }

    /** A loop that is stuck is no life: the window starts another process then. */
    private void beat(CaptureLoop loop) {
        timer.after(BEAT, () -> {
            try {
                if (loop.stuck() < STUCK) {
                    out.beat();
                }
                beat(loop);
            } catch (IOException e) {
                end();
            }
        });
    }

    /** In order, unless a driver does not let go. */
    private void end() {
        new BackgroundTimer("end").after(LAST_WORDS, () -> Runtime.getRuntime().halt(0));
        System.exit(0);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new IOException("not told what to do");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
