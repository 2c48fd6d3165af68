package coachdesk.desk.checkin.pictures;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One way to look for a code.
 *
 * @param factor pixels of the picture given to one of the filtered
 */
record Stage(UnaryOperator<Grey> filter, double factor, Function<Grey, Optional<BitMatrix>> black) {
    /** Modules, so pixels at least. */
    static final int SMALLEST_CODE = 21;

    static final Function<Grey, Optional<BitMatrix>> HYBRID = grey -> black(grey, HybridBinarizer::new);
    static final Function<Grey, Optional<BitMatrix>> GLOBAL = grey -> black(grey, GlobalHistogramBinarizer::new);

    static Function<Grey, Optional<BitMatrix>> mean(int reach) {
        return grey -> Optional.of(LocalMean.black(grey, reach));
    }

    Stage inverted() {
        return new Stage(grey -> filter.apply(Filters.inverted(grey)), factor, black);
    }

    Optional<QrCode> in(Grey picture) {
        Grey filtered = filter.apply(picture);
        if (Math.min(filtered.width(), filtered.height()) < SMALLEST_CODE) {
            return Optional.empty();
        }
        return black.apply(filtered)
                .flatMap(bits -> QrAttempt.in(filtered, bits))
                .map(code -> code.moved(0, 0, factor));
    }

    private static Optional<BitMatrix> black(Grey grey, Function<LuminanceSource, Binarizer> binarizer) {
        int width = grey.width();
        int height = grey.height();
        LuminanceSource light = new PlanarYUVLuminanceSource(grey.light(), width, height, 0, 0, width, height, false);
        try {
            return Optional.of(binarizer.apply(light).getBlackMatrix());
        } catch (NotFoundException e) {
            // All of one shade.
            return Optional.empty();
        }
    }
}
