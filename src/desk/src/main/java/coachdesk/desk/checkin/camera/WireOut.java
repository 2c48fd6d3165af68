package coachdesk.desk.checkin.camera;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The camera's side of {@link Wire}. A message goes out whole, whatever thread it comes from. */
public final class WireOut {
    private final DataOutputStream out;

    public WireOut(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    public void hello(String token) throws IOException {
        send(Wire.Type.HELLO, data -> {
            data.writeInt(Wire.MAGIC);
            data.writeInt(Wire.VERSION);
            text(data, token);
        });
    }

    public void beat() throws IOException {
        send(Wire.Type.BEAT, data -> {});
    }

    /** Those beyond the most that a desk has sockets for are left out. */
    public void devices(List<CameraDevice> devices) throws IOException {
        List<CameraDevice> told = devices.subList(0, Math.min(Wire.MOST_DEVICES, devices.size()));
        send(Wire.Type.DEVICES, data -> {
            data.writeInt(told.size());
            for (CameraDevice device : told) {
                text(data, device.id());
                text(data, device.name());
            }
        });
    }

    public void state(CameraState state) throws IOException {
        send(Wire.Type.STATE, data -> data.writeInt(state.ordinal()));
    }

    /** @param light row by row, {@code width × height} */
    public void frame(int width, int height, byte[] light, CameraFrame.Preview preview) throws IOException {
        synchronized (out) {
            out.writeByte(Wire.Type.FRAME.ordinal());
            out.writeInt(4 * Integer.BYTES + width * height + preview.rgb().length);
            out.writeInt(width);
            out.writeInt(height);
            out.writeInt(preview.width());
            out.writeInt(preview.height());
            out.write(light, 0, width * height);
            out.write(preview.rgb());
            out.flush();
        }
    }

    private interface Writing {
        void to(DataOutputStream data) throws IOException;
    }

    private void send(Wire.Type type, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        synchronized (out) {
            out.writeByte(type.ordinal());
            out.writeInt(bytes.size());
            bytes.writeTo(out);
            out.flush();
        }
    }

    private static void text(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
