package coachdesk.desk.catalogue.colours;

/**
 * How well a colour is seen on a ground.
 *
 * @param ratio from 1 to 21
 * @param offered what comes nearest to it and can be read as text; the colour itself when it can
 */
public record Sight(double ratio, Verdict verdict, Rgb offered) {
    /** What it is good for there. */
    public enum Verdict {
        TEXT,
        MARK,
        NOTHING
    }

    public static Sight of(Rgb colour, Rgb ground) {
        Verdict verdict = Contrast.TEXT.good(colour, ground)
                ? Verdict.TEXT
                : Contrast.MARK.good(colour, ground) ? Verdict.MARK : Verdict.NOTHING;
        return new Sight(colour.contrast(ground), verdict, Contrast.TEXT.nearest(colour, ground));
    }
}
