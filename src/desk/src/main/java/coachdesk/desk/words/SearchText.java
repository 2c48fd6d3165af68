package coachdesk.desk.words;

import java.text.Normalizer;
import java.util.Locale;

/** Text made alike on both sides of a search: small letters, no accents, one kind of apostrophe, single blanks. */
public final class SearchText {
    private SearchText() {}

    public static String fold(String text) {
        return withSingleBlanks(isPlain(text) ? text.toLowerCase(Locale.ROOT) : withoutMarks(text));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(small.length() + 4);
        small.codePoints().forEach(c -> {
            switch (c) {
                case 'œ' -> bare.append("oe");
                case 'æ' -> bare.append("ae");
                case 'ø' -> bare.append('o');
                case 'ł' -> bare.append('l');
                case 'ß' -> bare.append("ss");
                case '’', '‘' -> bare.append('\'');
                default -> {
                    if (!isMark(c)) {
                        bare.appendCodePoint(c);
                    }
                }
            }
        });
        return bare.toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static String withSingleBlanks(String text) {
        if (hasSingleBlanks(text)) {
            return text;
        }
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                single.append(c);
            } else if (!single.isEmpty() && single.charAt(single.length() - 1) != ' ') {
                single.append(' ');
            }
        }
        return single.toString().stripTrailing();
    }

    private static boolean hasSingleBlanks(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c) && (blank || c != ' ')) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0' || c == '\u202f';
    }
}
