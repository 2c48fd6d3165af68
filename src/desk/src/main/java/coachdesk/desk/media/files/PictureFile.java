package coachdesk.desk.media.files;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A picture of which nobody knows what it holds: its size is asked before anything of it is unpacked. */
final class PictureFile {
    /** A small file can claim far more. */
    static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 20_000;
    /** Enough for the largest picture that is made of it. */
    private static final long KEPT_PIXELS = 8_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "webp");

    /** From 1. */
    private static final List<Orientation> ORIENTATIONS =
            IntStream.rangeClosed(1, 8).mapToObj(Orientation::typeOf).toList();

    private PictureFile() {}

    /** As it is to be seen: turned the way the camera was held. */
    record Size(int width, int height) {}

    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** @throws coachdesk.desk.problems.ProblemException MEDIA_PIXELS, MEDIA_TYPE */
    static Size size(Path file) {
        return with(file, reader -> {
            Size stored = stored(reader);
            return turned(orientation(reader)) ? new Size(stored.height(), stored.width()) : stored;
        });
    }

    /** As EXIF counts: 1 for upright, and where nothing is said of it. */
    static int orientation(Path file) {
        return with(file, reader -> {
            Orientation said = orientation(reader);
            return said == null ? 1 : ORIENTATIONS.indexOf(said) + 1;
        });
    }

    /**
     * All of it, upright and on white, of a large one only every second, third… pixel of each row and column.
     *
     * @throws coachdesk.desk.problems.ProblemException MEDIA_PIXELS, MEDIA_TYPE
     */
    static BufferedImage read(Path file) {
        return with(file, reader -> {
            Size stored = stored(reader);
            int step = step(stored);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            Orientation orientation = orientation(reader);
            BufferedImage image = onWhite(reader.read(0, every));
            return orientation == null
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
        });
    }

    private static int step(Size size) {
        long pixels = (long) size.width() * size.height();
        int step = 1;
        while (pixels / ((long) step * step) > KEPT_PIXELS) {
            step++;
        }
        return step;
    }

    private static <T> T with(Path file, Use<T> use) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in, true, false);
                        return use.of(reader);
                    }
                } finally {
                    reader.dispose();
                }
            }
            throw Problem.of(ErrorCode.MEDIA_TYPE).asException();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What the readers throw at a file that begins like a picture and does not go on like one.
            throw Problem.of(ErrorCode.MEDIA_TYPE).asException(e);
        } catch (OutOfMemoryError e) {
            // One array of a size that the file made up; it was refused and left nothing behind.
            throw Problem.of(ErrorCode.MEDIA_PIXELS).asException(e);
        }
    }

    private static Size stored(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw Problem.of(ErrorCode.MEDIA_PIXELS).asException();
        }
        return new Size(width, height);
    }

    /** Null where the file says nothing of it, or nothing that can be read. */
    private static Orientation orientation(ImageReader reader) {
        try {
            return ExifUtils.getExifOrientation(reader, 0);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static boolean turned(Orientation orientation) {
        return orientation == Orientation.LEFT_TOP
                || orientation == Orientation.RIGHT_TOP
                || orientation == Orientation.RIGHT_BOTTOM
                || orientation == Orientation.LEFT_BOTTOM;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return white;
    }
}
