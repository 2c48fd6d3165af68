package coachdesk.backend.media;

import coachdesk.contract.media.FileType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How many pixels a picture says it has, from its head alone: a small file may unpack to more than a telephone can hold. It is
 * never unpacked here.
 */
final class PictureSize {
    /** A large camera's picture has half of it. */
    static final long MOST_PIXELS = 100_000_000;

    private static final int WEBP_HEAD = 30;
    private static final int MASK_14 = 0x3fff;

    private PictureSize() {}

    /** Whether it says a size, and one that can be shown. */
    static boolean bearable(Path file, FileType type, byte[] head) throws IOException {
        long pixels;
        try {
            pixels = type == FileType.WEBP ? webp(head) : byImageIo(file);
        } catch (RuntimeException e) {
            return false; // What its own reader stumbles over is no picture.
        }
        return pixels > 0 && pixels <= MOST_PIXELS;
    }

    private static long byImageIo(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } catch (javax.imageio.IIOException e) {
                return 0;
            } finally {
                reader.dispose();
            }
        }
    }

    /** The three shapes of its first chunk: with extras, without loss, with loss. */
    private static long webp(byte[] head) {
        if (head.length < WEBP_HEAD) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(head, 12, 4, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            case "VP8X" -> (1L + (bytes.getInt(24) & 0xffffff)) * (1L + (bytes.getInt(26) >>> 8));
            case "VP8L" -> {
                int sizes = bytes.getInt(21);
                yield (1L + (sizes & MASK_14)) * (1L + (sizes >>> 14 & MASK_14));
            }
            case "VP8 " -> (long) (bytes.getShort(26) & MASK_14) * (bytes.getShort(28) & MASK_14);
            default -> 0;
        };
    }
}
