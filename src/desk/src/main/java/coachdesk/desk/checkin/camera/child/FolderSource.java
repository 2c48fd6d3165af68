package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.camera.FolderCamera;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Shows the pictures of a folder at a steady pace. What cannot be read as a picture is passed over. */
final class FolderSource implements FrameSource {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif");

    private final FolderCamera camera;
    private final LongSupplier nanos;
    private final long pace;
    private final Picture blank = Picture.blank(1280, 720);
    private final CountDownLatch never = new CountDownLatch(1);
    private String last = "";
    private Picture shown = blank;
    private int left;
    private long due;

    FolderSource(FolderCamera camera, LongSupplier nanos) {
        this.camera = camera;
        this.nanos = nanos;
        this.pace = TimeUnit.SECONDS.toNanos(1) / camera.rate();
        this.due = nanos.getAsLong();
    }

    @Override
    public Optional<Picture> next() throws Unavailable, InterruptedException {
        long now = nanos.getAsLong();
        if (due > now) {
            never.await(due - now, TimeUnit.NANOSECONDS);
        }
        // A slow reader is not made up for by a rush of frames.
        due = Math.max(due, now) + pace;
        if (left == 0) {
            turn();
        }
        left = Math.max(0, left - 1);
        return Optional.of(shown);
    }

    private void turn() throws Unavailable {
        shown = blank;
        boolean anew = !camera.once();
        for (String name = following(anew); name != null; name = following(anew)) {
            anew &= name.compareTo(last) > 0;
            last = name;
            BufferedImage image = read(name);
            if (image != null) {
                shown = Picture.of(image);
                left = camera.each();
                return;
            }
        }
    }

    /** @param anew whether the first one follows the last one. @return null when there is none */
    private String following(boolean anew) throws Unavailable {
        try (Stream<Path> files = Files.list(camera.folder())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
            return names.stream()
                    .filter(name -> name.compareTo(last) > 0)
                    .findFirst()
                    .orElse(anew && !names.isEmpty() ? names.getFirst() : null);
        } catch (IOException e) {
            throw new Unavailable(CameraState.UNPLUGGED);
        }
    }

    /** @return null when it is no picture */
    private BufferedImage read(String name) {
        try {
            return ImageIO.read(camera.folder().resolve(name).toFile());
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Override
    public void close() {}
}
