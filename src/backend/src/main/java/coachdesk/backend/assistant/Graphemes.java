package coachdesk.backend.assistant;

import java.text.BreakIterator;
import java.util.Locale;

/** Texts cut where a reader sees one sign end. */
final class Graphemes {
    private Graphemes() {}

    /**
     * The beginning of a text, of at most so many characters (UTF-16). A sign that is longer than that all by itself is cut
     * within, though never within a code point.
     */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text.substring(0, Math.min(text.length(), most + 2)));
        int end = signs.isBoundary(most) ? most : signs.preceding(most);
        if (end > 0) {
            return text.substring(0, end);
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
