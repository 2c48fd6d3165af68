package coachdesk.desk.contacts.matching;

import coachdesk.desk.words.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared: its words without accents, in whatever order they were written.
 *
 * @param words folded and sorted; never none
 */
public record Name(List<String> words) {
    private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiouy]");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    /** Nobody has more. */
    private static final int MOST = 12;

    /** Null for what says nothing: blank, or an address. */
    public static Name of(String written) {
        if (written == null || written.indexOf('@') >= 0) {
            return null;
        }
        SortedSet<String> words = new TreeSet<>();
        String folded = SearchText.fold(written);
        int from = 0;
        for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
            if (!isOfWord(folded.codePointAt(at))) {
                add(words, folded, from, at);
                from = at + Character.charCount(folded.codePointAt(at));
            }
        }
        add(words, folded, from, folded.length());
        return words.isEmpty()
                ? null
                : new Name(List.copyOf(
                        words.size() <= MOST
                                ? words
                                : words.stream().limit(MOST).toList()));
    }

    private static void add(Set<String> words, String text, int from, int to) {
        if (from < to) {
            words.add(text.substring(from, to));
        }
    }

    /** Letters and numbers of any writing. */
    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Whether the shorter of the two is part of the other; a single letter stands for any word that it begins. */
    public boolean mayBe(Name other) {
        return words.size() <= other.words.size() ? isWithin(other) : other.isWithin(this);
    }

    private boolean isWithin(Name longer) {
        List<String> left = new ArrayList<>(longer.words);
        List<String> initials = new ArrayList<>();
        for (String word : words) {
            if (!left.remove(word)) {
                initials.add(word);
            }
        }
        // Whole words first: an initial must not take the word that another one needs.
        return initials.stream().allMatch(word -> takeInitial(left, word));
    }

    private static boolean takeInitial(List<String> left, String word) {
        for (String other : left) {
            if ((word.length() == 1 || other.length() == 1) && word.charAt(0) == other.charAt(0)) {
                return left.remove(other);
            }
        }
        return false;
    }

    /** The same for names that sound alike; null for a single word, which says too little. */
    public String alike() {
        return words.size() < 2 ? null : words.stream().map(Name::bare).sorted().collect(Collectors.joining(" "));
    }

    private static String bare(String word) {
        String sounds =
                word.replace("ph", "f").replace("th", "t").replace("ck", "k").replace('c', 'k');
        return TWICE.matcher(VOWELS.matcher(sounds).replaceAll("")).replaceAll("$1");
    }
}
