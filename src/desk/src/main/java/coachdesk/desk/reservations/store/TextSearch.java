package coachdesk.desk.reservations.store;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds the rows that contain a word. Three characters or more are found anywhere, two at the beginning of a word, a
 * single one at the beginning of the name. Codes and numbers are also found by their beginning.
 */
record TextSearch(WordSource words) {
    private static final int ANYWHERE = 3;

    /** @param writings of the same word, folded */
    BitSet any(List<String> writings) {
        BitSet found = new BitSet();
        writings.forEach(word -> find(word, found));
        return found;
    }

    private void find(String word, BitSet found) {
        if (word.startsWith("+")) {
            found.or(words.atStart(Part.NUMBER, word));
            return;
        }
        String code = word.toUpperCase(Locale.ROOT);
        found.or(words.atStart(Part.CODE, code));
        int length = length(word);
        if (length >= ANYWHERE) {
            found.or(words.anywhere(Part.LABELS, word));
            if (!word.contains("-") || !code.matches("AFR?-.*")) {
                found.or(words.anywhere(Part.TEXT, word));
            }
        } else {
            found.or(words.atWord(Part.LABELS, word));
            found.or(length == 1 ? words.atStart(Part.NAME, word) : words.atWord(Part.TEXT, word));
        }
        inAddress(word, found);
    }

    /** Only what precedes an e-mail's domain is in the text: a word with an at sign is looked up in both parts. */
    private void inAddress(String word, BitSet found) {
        int at = word.indexOf('@');
        if (at < 0) {
            if (length(word) >= ANYWHERE) {
                found.or(words.anywhere(Part.DOMAIN, word));
            }
            return;
        }
        BitSet of = (BitSet) words.atStart(Part.DOMAIN, word.substring(at + 1)).clone();
        if (length(word.substring(0, at + 1)) >= ANYWHERE) {
            of.and(words.anywhere(Part.TEXT, word.substring(0, at + 1)));
        }
        found.or(of);
    }

    /** An emoji is one character, here as in the full text's trigrams. */
    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
