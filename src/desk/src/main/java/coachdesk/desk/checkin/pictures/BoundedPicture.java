package coachdesk.desk.checkin.pictures;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
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

    private BoundedPicture() {}

    static Grey read(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw Problem.of(ErrorCode.PICTURE_NONE).asException();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            int step = step(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, every);
            return Grey.of(image);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // What the readers throw at a file that begins like a picture and does not go on like one.
            throw Problem.of(ErrorCode.PICTURE_NONE).asException(e);
        } finally {
            reader.dispose();
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
