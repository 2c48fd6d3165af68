package coachdesk.desk.files;

import coachdesk.desk.words.SearchText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the columns of a file say, by the words above them. */
public final class Headings {
    private Headings() {}

    /**
     * @param known what a column can say; each is found once
     * @param otherwise for a column that says none of it
     * @param words by which each is known: small letters, no accents
     * @return one for each heading; can be changed
     */
    public static <C> List<C> guess(
            List<String> headings, List<C> known, C otherwise, Function<C, List<String>> words) {
        Set<C> left = new HashSet<>(known);
        List<C> columns = new ArrayList<>();
        for (String heading : headings) {
            String folded = SearchText.fold(heading.strip());
            C column = known.stream()
                    .filter(one -> left.contains(one) && words.apply(one).contains(folded))
                    .findFirst()
                    .orElse(otherwise);
            left.remove(column);
            columns.add(column);
        }
        return columns;
    }
}
