package coachdesk.desk.catalogue.colours;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether something can be seen on its ground, and what comes nearest to it that can. */
public enum Contrast {
    /** Letters. */
    TEXT(4.5),
    /** Marks, lines and large shapes. */
    MARK(3);

    /** Steps of lightness: finer ones are not seen. */
    static final int STEPS = 1_000;

    private final double least;

    Contrast(double least) {
        this.least = least;
    }

    public double least() {
        return least;
    }

    public boolean good(Rgb colour, Rgb ground) {
        return colour.contrast(ground) >= least;
    }

    /** The same hue, as little lighter or darker as will do; the colour itself when it will. */
    public Rgb nearest(Rgb colour, Rgb ground) {
        return nearest(colour, List.of(ground)).orElseThrow();
    }

    /** The same for several grounds at once; empty when no lightness will do for all. */
    public Optional<Rgb> nearest(Rgb colour, List<Rgb> grounds) {
        return nearest(colour, one -> grounds.stream().allMatch(ground -> good(one, ground)));
    }

    private static Optional<Rgb> nearest(Rgb colour, Predicate<Rgb> good) {
        if (good.test(colour)) {
            return Optional.of(colour);
        }
        double from = colour.lightness();
        for (int step = 1; step <= STEPS; step++) {
            double by = step / (double) STEPS;
            for (double to : new double[] {from + by, from - by}) {
                Rgb moved = colour.withLightness(Math.clamp(to, 0, 1));
                if (good.test(moved)) {
                    return Optional.of(moved);
                }
            }
        }
        return Optional.empty();
    }
}
