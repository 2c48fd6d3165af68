package coachdesk.desk.checkin.pictures;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for a QR code in several ways, the likeliest first: as it is, smaller (noise goes), larger (modules of one pixel),
 * each with two ways to tell black from white, and inverted.
 */
final class QrSearch {
    private static final double[] SCALES = {1, 0.5, 1.5, 2};
    private static final long MOST_ENLARGED = 6_000_000;
    /** Modules, so pixels at least. */
    private static final int SMALLEST_CODE = 21;

    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    private QrSearch() {}

    static Optional<String> in(Grey picture) {
        for (double scale : SCALES) {
            if (!worthScaling(picture, scale)) {
                continue;
            }
            Optional<String> text = attempts(scale == 1 ? picture : picture.scaled(scale));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static boolean worthScaling(Grey picture, double scale) {
        double pixels = picture.width() * scale * picture.height() * scale;
        double side = Math.min(picture.width(), picture.height()) * scale;
        return scale == 1 || side >= SMALLEST_CODE && (scale < 1 || pixels <= MOST_ENLARGED);
    }

    private static Optional<String> attempts(Grey picture) {
        int width = picture.width();
        int height = picture.height();
        LuminanceSource light =
                new PlanarYUVLuminanceSource(picture.light(), width, height, 0, 0, width, height, false);
        for (LuminanceSource source : List.of(light, light.invert())) {
            for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
                try {
                    return Optional.of(new QRCodeReader()
                            .decode(new BinaryBitmap(binarizer.apply(source)), HINTS)
                            .getText());
                } catch (ReaderException e) {
                    // Not found this way.
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    // The library stumbles over some patterns that look like a code; they are none.
                }
            }
        }
        return Optional.empty();
    }
}
