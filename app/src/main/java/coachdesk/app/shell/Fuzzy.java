package coachdesk.app.shell;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds by the letters a person remembers, in their order, whatever the case and the accents. */
final class Fuzzy {
    private static final int WORD_START = 8;
    private static final int NEXT_TO_LAST = 5;
    private static final int ANYWHERE = 1;
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

    private Fuzzy() {}

    /** @return how well the text fits, higher is better; empty when it does not hold the letters */
    static OptionalInt score(String typed, String text) {
        String wanted = plain(typed).replace(" ", "");
        String given = plain(text);
        int score = 0;
        int from = 0;
        int last = -2;
        for (int i = 0; i < wanted.length(); i++) {
            int at = best(given, wanted.charAt(i), from, last);
            if (at < 0) {
                return OptionalInt.empty();
            }
            score += worth(given, at, last);
            last = at;
            from = at + 1;
        }
        return OptionalInt.of(score * 100 - given.length());
    }

    /** Whether each of the typed words begins one of the text's; not when nothing was typed. */
    static boolean begins(String typed, String text) {
        List<String> given = List.of(plain(text).split(BETWEEN_WORDS));
        List<String> wanted = List.of(plain(typed).strip().split(BETWEEN_WORDS));
        return wanted.stream()
                .allMatch(word -> !word.isEmpty() && given.stream().anyMatch(one -> one.startsWith(word)));
    }

    /** The letter that continues the run, else the next one that begins a word, else the next one. */
    private static int best(String text, char letter, int from, int last) {
        if (last + 1 == from && from < text.length() && text.charAt(from) == letter) {
            return from;
        }
        for (int at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
            if (beginsWord(text, at)) {
                return at;
            }
        }
        return text.indexOf(letter, from);
    }

    private static int worth(String text, int at, int last) {
        if (at == last + 1) {
            return NEXT_TO_LAST;
        }
        return beginsWord(text, at) ? WORD_START : ANYWHERE;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .toLowerCase(Locale.ROOT);
    }
}
