package coachdesk.desk.checkin.pictures;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Unpacks a picture into a bounded number of pixels: of a large one only every second, third… of each row and column. */
final class BoundedPicture {
    /** Larger than any camera's picture; a small file can claim far more. */
    private static final long MOST_PIXELS = 160_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final long KEPT_PIXELS = 8_000_000;

    /** What telephones, browsers and mail programs make; readers of other formats trust what the file claims. */
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    private BoundedPicture() {}

    static Grey read(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try {
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return read(reader, in);
                }
            } catch (IOException e) {
                throw Problem.of(ErrorCode.PICTURE_NONE).asException(e);
            } finally {
                reader.dispose();
            }
        }
        throw Problem.of(ErrorCode.PICTURE_NONE).asException();
    }

    private static Grey read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int step = step(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, every);
            return Grey.of(image);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // What the readers throw at a file that begins like a picture and does not go on like one.
            throw Problem.of(ErrorCode.PICTURE_NONE).asException(e);
        } catch (OutOfMemoryError e) {
            // One array of a size that the file made up; it was refused and left nothing behind.
            throw Problem.of(ErrorCode.PICTURE_TOO_LARGE).asException(e);
        }
    }

    /** @throws coachdesk.desk.problems.ProblemException PICTURE_TOO_LARGE */
    static int step(int width, int height) {
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw Problem.of(ErrorCode.PICTURE_TOO_LARGE).asException();
        }
        int step = 1;
        while (pixels / ((long) step * step) > KEPT_PIXELS) {
            step++;
        }
        return step;
    }
}
