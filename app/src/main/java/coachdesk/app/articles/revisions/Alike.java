package coachdesk.app.articles.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the paragraphs that came is one of those that went, written anew. */
final class Alike {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    /** Of the words of the shorter one, so many must be in the other. */
    private static final double ENOUGH = 0.4;

    /** More are not compared with each other. */
    private static final long MOST_PAIRS = 2_500;

    private Alike() {}

    /** Places in either list. */
    record Pair(int before, int now) {}

    /** In the order of both, so that what is alike most stands together. */
    static List<Pair> pairs(List<String> before, List<String> now) {
        if (before.isEmpty() || now.isEmpty() || (long) before.size() * now.size() > MOST_PAIRS) {
            return List.of();
        }
        List<Set<String>> old = before.stream().map(Alike::words).toList();
        List<Set<String>> fresh = now.stream().map(Alike::words).toList();
        double[][] best = new double[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                double together = likeness(old.get(i), fresh.get(j));
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        together < ENOUGH ? 0 : together + best[i + 1][j + 1]);
            }
        }
        return walk(best, old, fresh);
    }

    private static List<Pair> walk(double[][] best, List<Set<String>> old, List<Set<String>> fresh) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size() && best[i][j] > 0) {
            if (best[i][j] == best[i + 1][j]) {
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                pairs.add(new Pair(i++, j++));
            }
        }
        return pairs;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        int fewest = Math.min(one.size(), other.size());
        return fewest == 0 ? 0 : (double) one.stream().filter(other::contains).count() / fewest;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
