package coachdesk.testkit.studio;

import java.util.Locale;

/** Reservation codes: {@code AFR-} and six hexadecimal digits, all different, in no visible order. */
final class Codes {
    private static final int MASK = 0xFFFFFF;

    private final int odd;
    private final int shift;

    Codes(long seed) {
        this.odd = (int) (seed * 0x9E3779B97F4A7C15L >>> 40) | 1;
        this.shift = (int) (seed ^ seed >>> 32) & MASK;
    }

    /** Each step can be undone, so different numbers below 2^24 give different codes. */
    String of(int number) {
        int code = number + shift & MASK;
        code = (code ^ code >>> 13) * odd & MASK;
        code = (code ^ code >>> 11) * 0x5BD1E5 & MASK;
        code ^= code >>> 12;
        return String.format(Locale.ROOT, "AFR-%06X", code);
    }
}
