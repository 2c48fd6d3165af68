package coachdesk.desk.checkin.pictures;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * Looks for a QR code in many ways, the likeliest and cheapest first, until one reads it or the time is used up. Which
 * ways there are, and in what order, was decided by how many of the bench's frames each adds. Pure and thread-safe.
 */
final class QrSearch {
    /** Room for a code of 190 pixels, turned. */
    private static final int REGION = 256;

    private static final int REGIONS = 3;
    /** Of a way that looks at the whole picture, for codes held close. */
    private static final int WHOLE = -1;

    private static final Stage PLAIN = new Stage(UnaryOperator.identity(), 1, Stage.HYBRID);
    private static final Stage HALF = new Stage(Filters::half, 2, Stage.HYBRID);
    private static final Stage GLOBAL = new Stage(UnaryOperator.identity(), 1, Stage.GLOBAL);
    private static final Stage LARGE = new Stage(Filters::twice, 0.5, Stage.mean(12));
    private static final Stage SMOOTH = new Stage(grey -> Filters.twice(Filters.smooth(grey)), 0.5, Stage.HYBRID);
    private static final Stage NOISY = new Stage(grey -> Filters.twice(Filters.smooth(grey)), 0.5, Stage.mean(24));

    private static final List<Way> FIRST = List.of(new Way(LARGE, 0), new Way(PLAIN, WHOLE));
    private static final List<Way> IN_TURN = List.of(
            new Way(SMOOTH, 0),
            new Way(LARGE, 1),
            new Way(NOISY, 0),
            new Way(SMOOTH, 1),
            new Way(LARGE, 2),
            new Way(HALF, WHOLE),
            new Way(GLOBAL, 0),
            new Way(LARGE.inverted(), 0),
            new Way(NOISY, 1),
            new Way(SMOOTH, 2),
            new Way(PLAIN.inverted(), WHOLE),
            new Way(NOISY, 2),
            new Way(LARGE.inverted(), 1),
            new Way(GLOBAL, WHOLE));

    /** @param region which of the places where a code may be, or {@link #WHOLE} */
    private record Way(Stage stage, int region) {}

    /** @param turn where the next frame of the same stream should go on */
    record Outcome(Optional<QrCode> code, int turn) {}

    private QrSearch() {}

    /**
     * @param turn 0 for a picture alone; what the frame before gave for the next of a stream
     * @param time whether there is time for one more way; asked before each but the first
     */
    static Outcome in(Grey picture, int turn, BooleanSupplier time) {
        List<Corner> regions = Regions.in(Filters.half(picture), REGION, REGIONS);
        for (int i = 0; i < FIRST.size(); i++) {
            if (i > 0 && !time.getAsBoolean()) {
                return new Outcome(Optional.empty(), turn);
            }
            Optional<QrCode> code = in(picture, FIRST.get(i), regions);
            if (code.isPresent()) {
                return new Outcome(code, turn);
            }
        }
        for (int i = 0; i < IN_TURN.size(); i++) {
            int now = (turn + i) % IN_TURN.size();
            if (!time.getAsBoolean()) {
                return new Outcome(Optional.empty(), now);
            }
            Optional<QrCode> code = in(picture, IN_TURN.get(now), regions);
            if (code.isPresent()) {
                return new Outcome(code, now);
            }
        }
        return new Outcome(Optional.empty(), 0);
    }

    private static Optional<QrCode> in(Grey picture, Way way, List<Corner> regions) {
        if (way.region() == WHOLE) {
            return way.stage().in(picture);
        }
        if (way.region() >= regions.size()) {
            return Optional.empty();
        }
        int left = (int) regions.get(way.region()).x();
        int top = (int) regions.get(way.region()).y();
        Grey piece = picture.piece(left, top, Math.min(REGION, picture.width()), Math.min(REGION, picture.height()));
        return way.stage().in(piece).map(code -> code.moved(left, top, 1));
    }
}
