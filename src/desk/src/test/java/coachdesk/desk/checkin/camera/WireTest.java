package coachdesk.desk.checkin.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final String TOKEN = "0123456789abcdef";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WireOut out = new WireOut(bytes);

    @Test
    void whatIsSaidIsUnderstood() throws IOException {
        CameraFrame.Preview preview = new CameraFrame.Preview(2, 1, new byte[] {1, 2, 3, 4, 5, 6});
        out.hello(TOKEN);
        out.beat();
        out.devices(List.of(new CameraDevice("usb é", "Caméra")));
        out.state(CameraState.BUSY);
        out.frame(3, 2, new byte[] {9, 8, 7, 6, 5, 4}, preview);
        WireIn in = read();
        in.hello(TOKEN);
        assertThat(in.next()).isInstanceOf(WireIn.Message.Beat.class);
        assertThat(in.next()).isEqualTo(new WireIn.Message.Devices(List.of(new CameraDevice("usb é", "Caméra"))));
        assertThat(in.next()).isEqualTo(new WireIn.Message.State(CameraState.BUSY));
        WireIn.Message.Frame frame = (WireIn.Message.Frame) in.next();
        assertThat(frame.width()).isEqualTo(3);
        assertThat(frame.height()).isEqualTo(2);
        assertThat(frame.light()).startsWith(9, 8, 7, 6, 5, 4);
        assertThat(frame.preview().rgb()).isEqualTo(preview.rgb());
        assertThatThrownBy(in::next).isInstanceOf(IOException.class);
    }

    @Test
    void theWindowsOwnStatesAreNotTheCamerasToSay() throws IOException {
        out.hello(TOKEN);
        out.state(CameraState.GAVE_UP);
        WireIn in = read();
        in.hello(TOKEN);
        assertThatThrownBy(in::next).isInstanceOf(WireIn.Nonsense.class);
    }

    @Test
    void somebodyElsesTokenIsRefused() throws IOException {
        out.hello("another token");
        assertThatThrownBy(() -> read().hello(TOKEN)).isInstanceOf(WireIn.Nonsense.class);
    }

    /** Whatever comes, it ends with an IOException: no other error, and no more memory than a frame takes. */
    @Test
    void damagedMessagesAreAnError() throws IOException {
        long seed = 20_261_121;
        Random random = new Random(seed);
        out.hello(TOKEN);
        out.devices(List.of(new CameraDevice("a", "b")));
        out.frame(8, 8, new byte[64], new CameraFrame.Preview(1, 1, new byte[3]));
        out.state(CameraState.LIVE);
        byte[] whole = bytes.toByteArray();
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThatThrownBy(() -> readAll(new WireIn(new ByteArrayInputStream(damaged))))
                    .as("seed %d", seed)
                    .isInstanceOf(IOException.class);
        }
    }

    private static void readAll(WireIn in) throws IOException {
        in.hello(TOKEN);
        while (true) {
            in.next();
        }
    }

    private WireIn read() {
        return new WireIn(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
