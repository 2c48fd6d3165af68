package coachdesk.desk.checkin.camera;

import coachdesk.desk.checkin.camera.CameraFrame.Preview;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The window's side of {@link Wire}. Every number is checked before it is used. One thread. */
final class WireIn {
    private static final CameraState[] STATES = CameraState.values();
    private static final Wire.Type[] TYPES = Wire.Type.values();
    private static final int HEADS = 4 * Integer.BYTES;

    private final DataInputStream in;
    private byte[] light = {};

    WireIn(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** What was said. */
    sealed interface Message {
        record Beat() implements Message {}

        record Devices(List<CameraDevice> devices) implements Message {}

        record State(CameraState state) implements Message {}

        /** @param light at least {@code width × height}; overwritten by the next frame */
        record Frame(int width, int height, byte[] light, Preview preview) implements Message {}
    }

    /** Something that no camera of this program says. */
    static final class Nonsense extends IOException {
        private static final long serialVersionUID = 1;

        Nonsense(String what) {
            super(what);
        }
    }

    /** @throws IOException {@link Nonsense} when it is not the process that was started */
    void hello(String token) throws IOException {
        Wire.Type type = type();
        int length = bounded(in.readInt(), Wire.LONGEST_TEXT, "length");
        if (type != Wire.Type.HELLO || length < 3 * Integer.BYTES) {
            throw new Nonsense("no hello");
        }
        if (in.readInt() != Wire.MAGIC || in.readInt() != Wire.VERSION) {
            throw new Nonsense("another program or version");
        }
        if (!MessageDigest.isEqual(text().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Nonsense("a foreign process");
        }
    }

    /** @throws IOException at the end too; {@link Nonsense} for what no camera says */
    Message next() throws IOException {
        Wire.Type type = type();
        int length = in.readInt();
        return switch (type) {
            case HELLO -> throw new Nonsense("a second hello");
            case BEAT -> {
                fits(length, 0);
                yield new Message.Beat();
            }
            case DEVICES -> devices();
            case STATE -> {
                fits(length, Integer.BYTES);
                yield new Message.State(STATES[bounded(in.readInt(), Wire.LAST_STATE.ordinal(), "state")]);
            }
            case FRAME -> frame(length);
        };
    }

    private Message frame(int length) throws IOException {
        int width = side(Wire.LONGEST_SIDE);
        int height = side(Wire.LONGEST_SIDE);
        int across = side(Wire.PREVIEW_SIDE);
        int down = side(Wire.PREVIEW_SIDE);
        int pixels = bounded(width * height, Wire.MOST_PIXELS, "pixels");
        fits(length, HEADS + pixels + 3 * across * down);
        if (light.length < pixels) {
            light = new byte[pixels];
        }
        in.readFully(light, 0, pixels);
        byte[] rgb = new byte[3 * across * down];
        in.readFully(rgb);
        return new Message.Frame(width, height, light, new Preview(across, down, rgb));
    }

    private Message devices() throws IOException {
        int count = bounded(in.readInt(), Wire.MOST_DEVICES, "devices");
        List<CameraDevice> devices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            devices.add(new CameraDevice(text(), text()));
        }
        return new Message.Devices(devices);
    }

    private Wire.Type type() throws IOException {
        return TYPES[bounded(in.readByte(), TYPES.length - 1, "type")];
    }

    private int side(int longest) throws IOException {
        int side = bounded(in.readInt(), longest, "side");
        if (side == 0) {
            throw new Nonsense("side 0");
        }
        return side;
    }

    private String text() throws IOException {
        byte[] bytes = new byte[bounded(in.readInt(), Wire.LONGEST_TEXT, "text")];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int bounded(int number, int most, String what) throws Nonsense {
        if (number < 0 || number > most) {
            throw new Nonsense(what + " " + number);
        }
        return number;
    }

    private static void fits(int length, int expected) throws Nonsense {
        if (length != expected) {
            throw new Nonsense("length " + length + " for " + expected);
        }
    }
}
