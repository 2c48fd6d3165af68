package coachdesk.desk.checkin.camera;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StillnessTest {
    private final Stillness stillness = new Stillness();
    private final Frame room = FrameGenerator.frame(FrameKind.NO_CODE, new Random(5));
    private final Random random = new Random(1);
    private final List<byte[]> noisy = Stream.generate(this::withNoise).limit(7).toList();
    private int next;

    @Test
    void anEmptyRoomIsLookedAtNowAndThen() {
        assertThat(worth(Stillness.PATIENCE, false)).isEqualTo(Stillness.PATIENCE);
        assertThat(worth(100, false)).isEqualTo(100 / Stillness.ONE_OF);
    }

    @Test
    void whatCanBeReadIsReadEachTime() {
        assertThat(worth(300, true)).isEqualTo(300);
    }

    @Test
    void whatIsHeldBeforeTheCameraIsLookedAtAtOnce() {
        worth(2 * Stillness.PATIENCE, false);
        byte[] ticket = noisy();
        for (int y = 300; y < 420; y++) {
            for (int x = 500; x < 620; x++) {
                ticket[y * room.width() + x] ^= (byte) 0x80;
            }
        }
        assertThat(stillness.worthReading(room.width(), room.height(), ticket)).isTrue();
        stillness.came(false);
        assertThat(stillness.worthReading(room.width(), room.height(), ticket)).isTrue();
    }

    private int worth(int frames, boolean read) {
        int worth = 0;
        for (int i = 0; i < frames; i++) {
            worth += stillness.worthReading(room.width(), room.height(), noisy()) ? 1 : 0;
            stillness.came(read);
        }
        return worth;
    }

    private byte[] noisy() {
        return noisy.get(next++ % noisy.size()).clone();
    }

    private byte[] withNoise() {
        byte[] light = room.light().clone();
        for (int i = 0; i < light.length; i++) {
            light[i] = (byte) Math.clamp((light[i] & 0xff) + Math.round(3 * random.nextGaussian()), 0, 255);
        }
        return light;
    }
}
