package coachdesk.desk.checkin.pictures;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import java.util.Map;
import java.util.Optional;

/** Looks for a code in a picture of which it is known what is black. */
final class QrAttempt {
    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    /** From a sharp picture to one where a module's neighbours outshine it. */
    private static final float[] SPREADS = {0, 0.12f, 0.2f};

    private QrAttempt() {}

    static Optional<QrCode> in(Grey grey, BitMatrix black) {
        try {
            DetectorResult found = new Detector(black).detect(HINTS);
            int modules = found.getBits().getWidth();
            ModuleGrid grid = ModuleGrid.of(found.getPoints(), modules);
            Optional<QrCode> code = decoded(found.getBits(), grid);
            if (code.isEmpty()) {
                code = read(grey, grid);
            }
            return code.isPresent() ? code : read(grey, grid.aligned(found.getPoints(), grey));
        } catch (ReaderException e) {
            return Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library stumbles over some patterns that look like a code; they are none.
            return Optional.empty();
        }
    }

    private static Optional<QrCode> read(Grey grey, ModuleGrid grid) {
        float[] light = grid.light(grey);
        for (float spread : SPREADS) {
            Optional<QrCode> code = decoded(grid.black(light, spread), grid);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static Optional<QrCode> decoded(BitMatrix bits, ModuleGrid grid) {
        try {
            return Optional.of(new QrCode(new Decoder().decode(bits, HINTS).getText(), grid.corners()));
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
