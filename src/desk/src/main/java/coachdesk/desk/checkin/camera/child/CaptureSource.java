package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraState;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openpnp.capture.CaptureStream;
import org.openpnp.capture.OpenPnpCapture;

/** A camera that runs. The library keeps its latest picture and has to be asked whether there is a new one. */
final class CaptureSource implements FrameSource {
    private static final int ASKS = 200;
    private static final int ASK_MILLIS = 5;

    private final OpenPnpCapture capture;
    private final CaptureStream stream;
    private final CountDownLatch never = new CountDownLatch(1);

    CaptureSource(OpenPnpCapture capture, CaptureStream stream) {
        this.capture = capture;
        this.stream = stream;
    }

    @Override
    public Optional<Picture> next() throws Unavailable, InterruptedException {
        for (int i = 0; i < ASKS; i++) {
            if (stream.hasNewFrame()) {
                return Optional.of(picture());
            }
            never.await(ASK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return Optional.empty();
    }

    private Picture picture() throws Unavailable {
        try {
            return Picture.of(stream.capture());
        } catch (Exception e) {
            throw new Unavailable(CameraState.UNPLUGGED);
        }
    }

    @Override
    public void close() {
        stream.close();
        capture.close();
    }
}
