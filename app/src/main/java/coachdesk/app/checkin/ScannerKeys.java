package coachdesk.app.checkin;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells a scanner, which is a keyboard that types fast and ends with Enter or Tab, from a person. A state machine fed with
 * characters and the times at which they arrived; it knows no toolkit and no clock. One thread.
 *
 * <p>The first characters of a burst are let through, because nothing yet tells them from a person's; from the fourth on
 * they are held back until the burst shows what it is. A person's keys are never that close together, so that a person
 * waits for nothing.
 */
final class ScannerKeys {
    /** No two keys of a scanner are further apart; no person keeps this up over several keys. */
    static final Duration GAP = Duration.ofMillis(35);

    /** A busy computer may deliver one key of a scan late. */
    static final Duration STALL = Duration.ofMillis(150);

    /** The shortest text that counts as a scan. */
    static final int FEWEST = 6;

    /** The longest text that is kept; what a scanner sends beyond it is dropped with the scan. */
    static final int MOST = 4096;

    private static final int LET_THROUGH = 3;

    private final StringBuilder burst = new StringBuilder();
    private long last;
    private int held;
    private boolean stalled;

    enum Fate {
        /** Let it through; it may begin a scan, so remember what it is about to change. */
        BEGINS,
        THROUGH,
        HELD
    }

    /**
     * A character was typed.
     *
     * @param repeated whether the key is simply being held down; a scanner's never is
     * @param millis when; only differences matter
     */
    Fate typed(String character, boolean repeated, long millis) {
        if (repeated || !continues(millis)) {
            reset();
        }
        last = millis;
        if (burst.length() < MOST) {
            burst.append(character);
        }
        if (burst.length() == character.length()) {
            return Fate.BEGINS;
        }
        if (burst.length() <= LET_THROUGH) {
            return Fate.THROUGH;
        }
        held++;
        return Fate.HELD;
    }

    /** Enter or Tab came. @return the text, when what came before it was a scan */
    Optional<String> ended(long millis) {
        boolean scan = continues(millis) && burst.length() >= FEWEST && !word(burst);
        String text = burst.toString();
        if (scan) {
            reset();
        }
        return scan ? Optional.of(text) : Optional.empty();
    }

    /** Whether characters are being held back. */
    boolean holding() {
        return held > 0;
    }

    /** Gives up on the burst: what was held back belongs to a person after all. */
    void reset() {
        burst.setLength(0);
        held = 0;
        stalled = false;
    }

    private boolean continues(long millis) {
        long gap = millis - last;
        if (burst.isEmpty() || gap < 0 || gap > STALL.toMillis()) {
            return false;
        }
        if (gap <= GAP.toMillis()) {
            return true;
        }
        boolean first = holding() && !stalled;
        stalled = true;
        return first;
    }

    /** No code is made of letters only, but a name is; keys that queued up while the computer was busy come as a burst. */
    private static boolean word(CharSequence text) {
        return text.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    }
}
