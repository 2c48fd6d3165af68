package coachdesk.desk.search;

import coachdesk.desk.words.SearchText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How well a finding answers what was typed: by where its words stand, then by its kind, then by how new it is. */
final class Worth {
    private static final int WHOLE = 4;
    private static final int WORD_BEGINS = 3;
    private static final int INSIDE = 2;
    private static final int IN_DETAIL = 1;

    private Worth() {}

    /** @param text folded */
    static Comparator<Finding> by(String text) {
        List<String> words = List.of(text.split(" "));
        return Comparator.comparingInt((Finding finding) -> of(finding, text, words))
                .reversed()
                .thenComparing(Finding::place)
                .thenComparing(Finding::at, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    }

    private static int of(Finding finding, String text, List<String> words) {
        String title = folded(finding.title());
        String detail = folded(finding.detail());
        int sum = title.equals(text) ? WHOLE * words.size() : 0;
        for (String word : words) {
            int at = title.indexOf(word);
            sum += at == 0 || at > 0 && title.contains(" " + word)
                    ? WORD_BEGINS
                    : at > 0 ? INSIDE : detail.contains(word) ? IN_DETAIL : 0;
        }
        return sum;
    }

    private static String folded(String text) {
        return text == null ? "" : SearchText.fold(text);
    }
}
