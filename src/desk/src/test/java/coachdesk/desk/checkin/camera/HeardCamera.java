package coachdesk.desk.checkin.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Keeps what a camera tells, for a test that waits for it. */
public final class HeardCamera implements Camera.Listener {
    private static final int PATIENCE_SECONDS = 60;
    private static final int LOOK_MILLIS = 10;

    private final List<CameraState> states = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private int frames;
    private CameraFrame last;

    @Override
    public synchronized void status(CameraStatus status) {
        if (states.isEmpty() || states.getLast() != status.state()) {
            states.add(status.state());
        }
    }

    @Override
    public synchronized void frame(CameraFrame frame) {
        frames++;
        last = frame;
    }

    @Override
    public synchronized void code(String text) {
        codes.add(text);
    }

    public synchronized List<CameraState> states() {
        return List.copyOf(states);
    }

    public synchronized List<String> codes() {
        return List.copyOf(codes);
    }

    public synchronized int frames() {
        return frames;
    }

    public synchronized CameraFrame last() {
        return last;
    }

    public synchronized void forget() {
        states.clear();
        codes.clear();
        frames = 0;
    }

    /** Whether it is so before a long time has gone by. */
    public boolean comes(BooleanSupplier what) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return true;
    }
}
