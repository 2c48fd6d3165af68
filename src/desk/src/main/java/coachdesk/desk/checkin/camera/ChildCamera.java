package coachdesk.desk.checkin.camera;

import coachdesk.desk.checkin.ScanRepeats;
import coachdesk.desk.tasks.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera in a process of its own: what crashes there does not take the window down. The process is started anew when
 * it ends, falls silent or speaks nonsense, each time after a longer pause, and no more after {@link #MOST_CRASHES} in a
 * row.
 */
public final class ChildCamera implements Camera, CameraSession.Ears {
    static final int MOST_CRASHES = 5;
    static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** A process that lived so long was no failure from its start. */
    static final Duration SOUND = Duration.ofSeconds(30);
    /** It says something each half second. */
    static final Duration SILENCE = Duration.ofSeconds(4);
    /** Until the first word of a Java that starts on a busy computer. */
    static final Duration START = Duration.ofSeconds(15);

    static final Duration CHECK = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(ChildCamera.class);
    private static final int TEXTS_IN_SIGHT = 8;
    private static final Listener NOBODY = new Listener() {
        @Override
        public void status(CameraStatus status) {}

        @Override
        public void frame(CameraFrame frame) {}

        @Override
        public void code(String text) {}
    };

    private final CameraLauncher launcher;
    private final Executor threads;
    private final Timer timer;
    private final Clock clock;
    private final RandomGenerator random;
    private volatile CameraStatus status = new CameraStatus(CameraState.STOPPED, List.of(), "");
    private volatile Listener listener = NOBODY;
    private volatile CameraSession session;
    private volatile ScanRepeats sights = sights();
    private Runnable next = () -> {};
    private int crashes;
    private long begun;

    /**
     * @param threads gives each piece of work a thread of its own
     * @param timer closed with the camera
     * @param clock for how long things take: one that never jumps, or a computer set right would look like a crash
     * @param random makes the tokens; a secure one outside of tests
     */
    public ChildCamera(CameraLauncher launcher, Executor threads, Timer timer, Clock clock, RandomGenerator random) {
        this.launcher = launcher;
        this.threads = threads;
        this.timer = timer;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public CameraStatus status() {
        return status;
    }

    @Override
    public void listen(Listener listener) {
        this.listener = listener == null ? NOBODY : listener;
    }

    @Override
    public synchronized void start(String device) {
        boolean runs = session != null || status.state() == CameraState.CRASHED;
        if (runs && status.device().equals(device)) {
            return;
        }
        letGo();
        crashes = 0;
        sights = sights();
        status = status.with(device);
        launch();
    }

    @Override
    public synchronized void stop() {
        letGo();
        tell(status.with(CameraState.STOPPED));
    }

    @Override
    public void close() {
        stop();
        timer.close();
    }

    private void launch() {
        byte[] token = new byte[Wire.TOKEN_BYTES];
        random.nextBytes(token);
        begun = clock.millis();
        session = new CameraSession(
                launcher, HexFormat.of().formatHex(token), status.device(), this, () -> Duration.ofMillis(
                                clock.millis())
                        .toNanos());
        tell(status.with(CameraState.STARTING));
        threads.execute(session);
        CameraSession started = session;
        next = timer.after(CHECK, () -> check(started));
    }

    private void letGo() {
        next.run();
        CameraSession old = session;
        session = null;
        if (old != null) {
            old.end();
            timer.after(CHECK, old::kill);
        }
    }

    private synchronized void check(CameraSession of) {
        if (of != session) {
            return;
        }
        Duration most = of.greeted() ? SILENCE : START;
        if (of.silence() > most.toNanos()) {
            log.warn("the camera's process fell silent");
            of.kill();
        }
        next = timer.after(CHECK, () -> check(of));
    }

    @Override
    public synchronized void said(CameraSession by, WireIn.Message message) {
        if (by != session) {
            return;
        }
        switch (message) {
            case WireIn.Message.Devices devices -> tell(status.with(devices.devices()));
            case WireIn.Message.State state -> tell(status.with(state.state()));
            default -> {}
        }
    }

    @Override
    public void frame(CameraSession by, CameraFrame frame) {
        if (by != session) {
            return;
        }
        listener.frame(frame);
        frame.code()
                .filter(code -> !sights.repeats(code.text(), clock.instant()))
                .ifPresent(code -> listener.code(code.text()));
    }

    @Override
    public synchronized void ended(CameraSession ended) {
        if (ended != session) {
            return;
        }
        next.run();
        session = null;
        crashes = clock.millis() - begun >= SOUND.toMillis() ? 1 : crashes + 1;
        if (crashes > MOST_CRASHES) {
            tell(status.with(CameraState.GAVE_UP));
            return;
        }
        tell(status.with(CameraState.CRASHED));
        next = timer.after(FIRST_PAUSE.multipliedBy(1L << crashes - 1), this::again);
    }

    private synchronized void again() {
        if (status.state() == CameraState.CRASHED) {
            launch();
        }
    }

    private void tell(CameraStatus now) {
        status = now;
        listener.status(now);
    }

    private static ScanRepeats sights() {
        return new ScanRepeats(GONE, TEXTS_IN_SIGHT);
    }
}
