package coachdesk.desk.media.files;

import coachdesk.contract.media.Thumb;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Small pictures of a large one. Nothing of what the file says beside its pixels goes into them: no place, no camera. */
final class Thumbnails {
    private static final double QUALITY = 0.82;
    /** What is higher than so many times its width is made narrower. */
    private static final int HIGHEST = 2;

    /** Unpacked pictures are large: one at a time. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private Thumbnails() {}

    /** @param jpeg the picture as a file */
    record Made(byte[] jpeg, int width, int height) {}

    /**
     * Smallest first; none larger than the picture itself.
     *
     * @throws coachdesk.desk.problems.ProblemException MEDIA_PIXELS, MEDIA_TYPE
     */
    static List<Made> of(Path file) {
        ONE.lock();
        try {
            BufferedImage image = PictureFile.read(file);
            int width = image.getWidth();
            List<Integer> widths =
                    Thumb.WIDTHS.stream().filter(one -> one <= width).toList();
            return (widths.isEmpty() ? Stream.of(width) : widths.stream())
                    .map(one -> made(image, one))
                    .toList();
        } finally {
            ONE.unlock();
        }
    }

    private static Made made(BufferedImage image, int width) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            BufferedImage small = net.coobird.thumbnailator.Thumbnails.of(image)
                    .size(width, width * HIGHEST)
                    .asBufferedImage();
            net.coobird.thumbnailator.Thumbnails.of(small)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(jpeg);
            return new Made(jpeg.toByteArray(), small.getWidth(), small.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
