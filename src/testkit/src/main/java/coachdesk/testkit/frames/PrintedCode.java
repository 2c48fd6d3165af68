package coachdesk.testkit.frames;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code with the highest error correction on a white card, in modules, its middle at (0, 0). */
final class PrintedCode {
    private static final int MARGIN = 4;

    private final ByteMatrix matrix;

    PrintedCode(String text) {
        try {
            matrix = Encoder.encode(text, ErrorCorrectionLevel.H).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    int modules() {
        return matrix.getWidth();
    }

    int modulesWithMargin() {
        return modules() + 2 * MARGIN;
    }

    /** How far from the middle the card reaches. */
    double reach() {
        return modulesWithMargin() / 2.0;
    }

    boolean black(double x, double y) {
        int column = (int) Math.floor(x + modules() / 2.0);
        int row = (int) Math.floor(y + modules() / 2.0);
        return column >= 0 && row >= 0 && column < modules() && row < modules() && matrix.get(column, row) == 1;
    }
}
