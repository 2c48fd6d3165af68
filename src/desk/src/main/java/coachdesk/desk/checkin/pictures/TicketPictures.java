package coachdesk.desk.checkin.pictures;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads the QR code in a picture. Nothing of the picture is trusted: its size is known before anything is unpacked, and
 * the memory used is bounded. Pure and thread-safe; takes up to a second or two, so not for the UI thread. Every method
 * returns the text in the code, as it stands there.
 */
public final class TicketPictures {
    /** More bytes are no photo of a ticket. */
    static final long MOST_BYTES = 64L << 20;

    /** Smaller for large modules; larger for modules of one pixel; scaling also adds a margin. */
    private static final double[] SCALES = {1, 0.5, 1.5, 2};

    private static final long MOST_ENLARGED = 6_000_000;

    private TicketPictures() {}

    /**
     * @throws coachdesk.desk.problems.ProblemException FILE_UNREADABLE, PICTURE_NONE, PICTURE_TOO_LARGE or
     *     PICTURE_NO_CODE
     */
    public static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Problem.of(ErrorCode.PICTURE_TOO_LARGE).asException();
            }
            if (!Files.isRegularFile(file)) {
                throw Problem.of(ErrorCode.PICTURE_NONE).asException();
            }
            try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
                return text(BoundedPicture.read(in));
            }
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", file.toString()).asException(e);
        }
    }

    /** @throws coachdesk.desk.problems.ProblemException PICTURE_NONE, PICTURE_TOO_LARGE or PICTURE_NO_CODE */
    public static String text(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Problem.of(ErrorCode.PICTURE_TOO_LARGE).asException();
        }
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return text(BoundedPicture.read(in));
        } catch (IOException e) {
            throw Problem.of(ErrorCode.PICTURE_NONE).asException(e);
        }
    }

    /**
     * @param argb row by row, at least {@code width × height} of them
     * @throws coachdesk.desk.problems.ProblemException PICTURE_NONE, PICTURE_TOO_LARGE or PICTURE_NO_CODE
     */
    public static String text(int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || argb.length < (long) width * height) {
            throw Problem.of(ErrorCode.PICTURE_NONE).asException();
        }
        return text(Grey.of(width, height, BoundedPicture.step(width, height), argb));
    }

    private static String text(Grey picture) {
        for (double scale : SCALES) {
            if (worthScaling(picture, scale)) {
                Grey scaled = scale == 1 ? picture : picture.scaled(scale);
                Optional<QrCode> code = QrSearch.in(scaled, 0, () -> true).code();
                if (code.isPresent()) {
                    return code.get().text();
                }
            }
        }
        throw Problem.of(ErrorCode.PICTURE_NO_CODE).asException();
    }

    private static boolean worthScaling(Grey picture, double scale) {
        double pixels = picture.width() * scale * picture.height() * scale;
        double side = Math.min(picture.width(), picture.height()) * scale;
        return scale == 1 || side >= Stage.SMALLEST_CODE && (scale < 1 || pixels <= MOST_ENLARGED);
    }
}
