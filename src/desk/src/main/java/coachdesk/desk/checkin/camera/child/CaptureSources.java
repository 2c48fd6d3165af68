package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.Wire;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpnp.capture.CaptureDevice;
import org.openpnp.capture.CaptureFormat;
import org.openpnp.capture.CaptureStream;
import org.openpnp.capture.OpenPnpCapture;

/** The cameras of this computer. */
final class CaptureSources implements FrameSources {
    private static final Path LINUX_DEVICES = Path.of("/dev");
    private static final long WANTED_PIXELS = 1280 * 720;
    private static final int SLOW = 15;

    @Override
    public List<CameraDevice> devices() throws Unavailable {
        OpenPnpCapture capture = capture();
        try {
            List<CameraDevice> devices = capture.getDevices().stream()
                    .map(device -> new CameraDevice(device.getUniqueId(), device.getName()))
                    .toList();
            if (devices.isEmpty() && locked()) {
                throw new Unavailable(CameraState.DENIED);
            }
            return devices;
        } finally {
            capture.close();
        }
    }

    @Override
    public FrameSource open(String id) throws Unavailable {
        OpenPnpCapture capture = capture();
        try {
            CaptureDevice device = capture.getDevices().stream()
                    .filter(each -> each.getUniqueId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Unavailable(CameraState.UNPLUGGED));
            CaptureFormat format = best(device.getFormats()).orElseThrow(() -> new Unavailable(CameraState.NO_CAMERA));
            return new CaptureSource(capture, stream(device, format));
        } catch (Unavailable e) {
            capture.close();
            throw e;
        }
    }

    /** It was found a moment ago and could be looked at: what is in the way is another program that has its stream. */
    private static CaptureStream stream(CaptureDevice device, CaptureFormat format) throws Unavailable {
        try {
            return device.openStream(format);
        } catch (Exception e) {
            throw new Unavailable(CameraState.BUSY);
        }
    }

    private static OpenPnpCapture capture() throws Unavailable {
        try {
            return new OpenPnpCapture();
        } catch (LinkageError e) {
            // The library has nothing for this kind of computer.
            throw new Unavailable(CameraState.NO_CAMERA);
        }
    }

    private static Optional<CaptureFormat> best(List<CaptureFormat> formats) {
        return formats.stream()
                .filter(format -> pixels(format) > 0)
                .min(Comparator.comparing((CaptureFormat format) -> pixels(format) > Wire.MOST_PIXELS)
                        .thenComparing(format -> format.getFormatInfo().fps < SLOW)
                        .thenComparing(format -> Math.abs(pixels(format) - WANTED_PIXELS)));
    }

    private static long pixels(CaptureFormat format) {
        return (long) format.getFormatInfo().width * format.getFormatInfo().height;
    }

    /** Whether Linux has cameras and shows none of them to this user. */
    private static boolean locked() {
        if (!Files.isDirectory(LINUX_DEVICES)) {
            return false;
        }
        boolean some = false;
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(LINUX_DEVICES, "video[0-9]*")) {
            for (Path device : devices) {
                if (Files.isReadable(device) && Files.isWritable(device)) {
                    return false;
                }
                some = true;
            }
        } catch (IOException e) {
            return false;
        }
        return some;
    }
}
