package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.WireOut;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Looks for the wanted camera, tells its pictures, and looks again when there are none. */
final class CaptureLoop {
    private static final long LOOK_AGAIN_MILLIS = 2_000;
    /** Without a picture, it is looked whether the camera is still there… */
    private static final long DOUBT = Duration.ofSeconds(2).toNanos();
    /** …and believed that it is another program's. */
    private static final long PATIENCE = Duration.ofSeconds(6).toNanos();

    private final FrameSources sources;
    private final String wanted;
    private final WireOut out;
    private final LongSupplier nanos;
    private final CountDownLatch never = new CountDownLatch(1);
    private CameraState told = CameraState.STARTING;
    private List<CameraDevice> devices = List.of();
    private boolean had;
    private volatile long moved;

    /** @param wanted id of the device; empty for the first one */
    CaptureLoop(FrameSources sources, String wanted, WireOut out, LongSupplier nanos) {
        this.sources = sources;
        this.wanted = wanted;
        this.out = out;
        this.nanos = nanos;
        this.moved = nanos.getAsLong();
    }

    /** Nanoseconds for which it has been stuck in one place, such as a driver. */
    long stuck() {
        return nanos.getAsLong() - moved;
    }

    /** @throws IOException when nobody listens any more */
    void run() throws IOException, InterruptedException {
        while (true) {
            try {
                look();
            } catch (Unavailable e) {
                tell(e.state());
            }
            moved = nanos.getAsLong();
            never.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() throws Unavailable, IOException, InterruptedException {
        List<CameraDevice> found = sources.devices();
        if (!found.equals(devices)) {
            devices = found;
            out.devices(found);
        }
        String id = wanted.isEmpty() && !found.isEmpty() ? found.getFirst().id() : wanted;
        if (!connected(found, id)) {
            throw new Unavailable(had || !found.isEmpty() ? CameraState.UNPLUGGED : CameraState.NO_CAMERA);
        }
        try (FrameSource source = sources.open(id)) {
            watch(source, id);
        }
    }

    private void watch(FrameSource source, String id) throws Unavailable, IOException, InterruptedException {
        long seen = nanos.getAsLong();
        while (true) {
            Optional<Picture> picture = source.next();
            long now = nanos.getAsLong();
            moved = now;
            if (picture.isPresent()) {
                seen = now;
                had = true;
                tell(CameraState.LIVE);
                Picture frame = picture.get();
                out.frame(frame.width(), frame.height(), frame.light(), frame.preview());
            } else if (now - seen > DOUBT && !connected(sources.devices(), id)) {
                throw new Unavailable(CameraState.UNPLUGGED);
            } else if (now - seen > PATIENCE) {
                throw new Unavailable(CameraState.BUSY);
            }
        }
    }

    private static boolean connected(List<CameraDevice> found, String id) {
        return found.stream().anyMatch(device -> device.id().equals(id));
    }

    private void tell(CameraState now) throws IOException {
        if (now != told) {
            told = now;
            out.state(now);
        }
    }
}
