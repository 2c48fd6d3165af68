package coachdesk.contract.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text by its paragraphs: what two texts differ in, and how two people's changes to one text go together. */
public final class Paragraphs {
    private static final String BETWEEN = "\n\n";
    /** More than so many pairs are not compared: what lies between the first and the last difference is then one change. */
    private static final long MOST_PAIRS = 4_000_000;

    private Paragraphs() {}

    /** What has become of a paragraph. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A paragraph of either text. */
    public record Piece(Fate fate, String text) {}

    /** Paragraphs from {@code start} up to but not including {@code end} of the old text became {@code now}. */
    private record Change(int start, int end, List<String> now) {}

    /** Both texts in one: every paragraph of either, those that both have once; removed ones before the added ones. */
    public static List<Piece> difference(String before, String after) {
        List<String> old = split(before);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Change change : changes(old, split(after))) {
            for (; at < change.start(); at++) {
                pieces.add(new Piece(Fate.KEPT, old.get(at)));
            }
            for (; at < change.end(); at++) {
                pieces.add(new Piece(Fate.REMOVED, old.get(at)));
            }
            change.now().forEach(text -> pieces.add(new Piece(Fate.ADDED, text)));
        }
        for (; at < old.size(); at++) {
            pieces.add(new Piece(Fate.KEPT, old.get(at)));
        }
        return pieces;
    }

    /**
     * Both changes of one text.
     *
     * @return empty when both changed the same paragraph, or put different ones at the same place
     */
    public static Optional<String> merge(String base, String mine, String theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return Optional.of(mine);
        }
        if (mine.equals(base)) {
            return Optional.of(theirs);
        }
        List<String> old = split(base);
        List<Change> all = new ArrayList<>(changes(old, split(mine)));
        for (Change their : changes(old, split(theirs))) {
            if (!all.contains(their)) {
                if (all.stream().anyMatch(change -> clash(change, their))) {
                    return Optional.empty();
                }
                all.add(their);
            }
        }
        all.sort((a, b) -> a.start() == b.start() ? a.end() - b.end() : a.start() - b.start());
        List<String> merged = new ArrayList<>();
        int at = 0;
        for (Change change : all) {
            merged.addAll(old.subList(at, change.start()));
            merged.addAll(change.now());
            at = change.end();
        }
        merged.addAll(old.subList(at, old.size()));
        return Optional.of(String.join(BETWEEN, merged));
    }

    private static boolean clash(Change a, Change b) {
        return a.start() == b.start() || a.start() < b.end() && b.start() < a.end();
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN, -1));
    }

    private static List<Change> changes(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = before.size();
        int newEnd = after.size();
        while (end > start && newEnd > start && before.get(end - 1).equals(after.get(newEnd - 1))) {
            end--;
            newEnd--;
        }
        if (end == start && newEnd == start) {
            return List.of();
        }
        List<String> old = before.subList(start, end);
        List<String> now = after.subList(start, newEnd);
        return (long) old.size() * now.size() > MOST_PAIRS
                ? List.of(new Change(start, end, now))
                : between(old, now, start);
    }

    /** By the longest row of paragraphs that both have. */
    private static List<Change> between(List<String> old, List<String> now, int offset) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            int from = i;
            int fromNow = j;
            while (i < old.size() && (j == now.size() || !old.get(i).equals(now.get(j)))
                    || j < now.size() && (i == old.size() || !old.get(i).equals(now.get(j)))) {
                if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > from || j > fromNow) {
                changes.add(new Change(offset + from, offset + i, List.copyOf(now.subList(fromNow, j))));
            }
            while (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            }
        }
        return changes;
    }
}
