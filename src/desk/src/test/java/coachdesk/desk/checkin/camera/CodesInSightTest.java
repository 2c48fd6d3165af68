package coachdesk.desk.checkin.camera;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.sync.HandTimer;
import coachdesk.desk.tasks.OwnThread;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ticket is not checked again and again while somebody holds it before the camera. */
class CodesInSightTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final ScriptedChildren children = new ScriptedChildren();
    private final HeardCamera heard = new HeardCamera();
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final Camera camera =
            new ChildCamera(children, new OwnThread("camera"), new HandTimer(clock), clock, new Random(1));
    private final Frame first = frame(FrameKind.CLEAN, 1);
    private final Frame second = frame(FrameKind.CLEAN, 2);
    private final Frame none = frame(FrameKind.NO_CODE, 3);
    private int shown;

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void aCodeIsToldAgainWhenItWasOutOfSight() throws Exception {
        children.then(child -> {
            child.hello();
            while (true) {
                send(child);
            }
        });
        camera.listen(heard);
        camera.start("");
        for (int i = 0; i < 10; i++) {
            show(first, Duration.ofMillis(400));
            show(none, Duration.ofMillis(400));
        }
        assertThat(heard.codes()).containsExactly(first.text());
        assertThat(heard.last().code()).isEmpty();

        show(second, Duration.ofMillis(400));
        show(first, Duration.ofMillis(400));
        show(second, Camera.GONE.plusMillis(1));
        assertThat(heard.codes()).containsExactly(first.text(), second.text());

        show(first, Duration.ZERO);
        assertThat(heard.codes()).containsExactly(first.text(), second.text(), first.text());
        assertThat(heard.last().code())
                .hasValueSatisfying(code -> assertThat(code.text()).isEqualTo(first.text()));
    }

    /** Lets time go by once it was seen. */
    private void show(Frame frame, Duration then) throws InterruptedException {
        frames.add(frame);
        shown++;
        assertThat(heard.comes(() -> heard.frames() == shown)).isTrue();
        clock.advance(then);
    }

    private void send(ScriptedChildren.Scripted child) throws IOException {
        try {
            Frame frame = frames.take();
            child.out.frame(frame.width(), frame.height(), frame.light(), new CameraFrame.Preview(1, 1, new byte[3]));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Frame frame(FrameKind kind, long seed) {
        Random random = new Random(seed);
        // The first numbers of neighbouring seeds are alike.
        random.nextInt();
        return FrameGenerator.frame(kind, random);
    }
}
