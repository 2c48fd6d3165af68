package coachdesk.desk.checkin.camera;

import coachdesk.desk.checkin.pictures.FrameReader;
import coachdesk.desk.checkin.pictures.QrCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process of the camera, from its start to its end, on a thread of its own. A frame is looked at before the next
 * message is read: while that takes longer than the camera, the pipe is full and the camera waits with a newer one.
 */
final class CameraSession implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(CameraSession.class);

    private final CameraLauncher launcher;
    private final String token;
    private final String device;
    private final Ears ears;
    private final FrameReader reader;
    private final Stillness stillness = new Stillness();
    private final LongSupplier nanos;
    private volatile long heard;
    private volatile boolean greeted;
    private boolean ended;
    private CameraLauncher.Child child;

    /** Hears of one session. Called on the session's thread. */
    interface Ears {
        void said(CameraSession session, WireIn.Message message);

        void frame(CameraSession session, CameraFrame frame);

        /** Nothing comes after it. */
        void ended(CameraSession session);
    }

    /** @param token not guessed by another process */
    CameraSession(CameraLauncher launcher, String token, String device, Ears ears, LongSupplier nanos) {
        this.launcher = launcher;
        this.token = token;
        this.device = device;
        this.ears = ears;
        this.nanos = nanos;
        this.reader = new FrameReader(System::nanoTime, FrameReader.BUDGET);
        this.heard = nanos.getAsLong();
    }

    /** Nanoseconds since it was last heard of. */
    long silence() {
        return nanos.getAsLong() - heard;
    }

    /** Whether it is the process that was started, and said so. */
    boolean greeted() {
        return greeted;
    }

    /** Tells the process to end. It may take a moment. */
    synchronized void end() {
        ended = true;
        if (child != null) {
            try {
                child.hears().close();
            } catch (IOException e) {
                // It has ended before.
            }
        }
    }

    synchronized void kill() {
        ended = true;
        if (child != null) {
            child.kill();
        }
    }

    @Override
    public void run() {
        try {
            CameraLauncher.Child started = launch();
            if (started != null) {
                listen(started);
            }
        } catch (WireIn.Nonsense e) {
            log.warn("the camera's process spoke nonsense: {}", e.getMessage());
        } catch (IOException e) {
            log.info("the camera's process has ended");
        } catch (RuntimeException e) {
            log.error("the camera was not understood: {}", e.getClass().getName());
        } finally {
            kill();
            ears.ended(this);
        }
    }

    /** @return null when it was ended before it began */
    private synchronized CameraLauncher.Child launch() throws IOException {
        if (!ended) {
            child = launcher.launch();
        }
        return child;
    }

    private void listen(CameraLauncher.Child started) throws IOException {
        OutputStream hears = started.hears();
        String name = Base64.getEncoder().encodeToString(device.getBytes(StandardCharsets.UTF_8));
        hears.write((token + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
        hears.flush();
        WireIn in = new WireIn(started.says());
        in.hello(token);
        greeted = true;
        while (true) {
            heard = nanos.getAsLong();
            WireIn.Message message = in.next();
            heard = nanos.getAsLong();
            if (message instanceof WireIn.Message.Frame frame) {
                Optional<QrCode> code = look(frame);
                ears.frame(this, new CameraFrame(frame.width(), frame.height(), frame.preview(), code));
            } else {
                ears.said(this, message);
            }
        }
    }

    private Optional<QrCode> look(WireIn.Message.Frame frame) {
        Optional<QrCode> code = stillness.worthReading(frame.width(), frame.height(), frame.light())
                ? reader.read(frame.width(), frame.height(), frame.light())
                : Optional.empty();
        stillness.came(code.isPresent());
        return code;
    }
}
