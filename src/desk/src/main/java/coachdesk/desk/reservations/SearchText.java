package coachdesk.desk.reservations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made alike on both sides of a search: small letters, no accents, one kind of apostrophe, single blanks. */
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    private SearchText() {}

    public static String fold(String text) {
        if (isPlain(text)) {
            return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        }
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String folded = MARKS.matcher(small)
                .replaceAll("")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss")
                .replace('’', '\'')
                .replace('‘', '\'');
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
