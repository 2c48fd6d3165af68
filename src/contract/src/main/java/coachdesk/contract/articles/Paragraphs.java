package coachdesk.contract.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Comparator<Change> ORDER =
            Comparator.comparingInt(Change::start).thenComparingInt(Change::end);

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
        List<Change> ours = changes(old, split(mine));
        List<Change> others = changes(old, split(theirs));
        return without(others, ours).size() < others.size()
                ? Optional.empty()
                : Optional.of(text(together(old, ours, others)));
    }

    /** The same; where they contradict each other the first one's words count, everywhere else both. */
    public static String preferring(String first, String base, String other) {
        List<String> old = split(base);
        List<Change> counting = changes(old, split(first));
        return text(together(old, counting, without(changes(old, split(other)), counting)));
    }

    /** Those that contradict none of these. */
    private static List<Change> without(List<Change> changes, List<Change> others) {
        return changes.stream().filter(change -> !contradicted(change, others)).toList();
    }

    private static boolean contradicted(Change change, List<Change> others) {
        return !others.contains(change) && others.stream().anyMatch(other -> clash(change, other));
    }

    private static List<String> together(List<String> old, List<Change> some, List<Change> others) {
        Set<Change> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return applied(old, 0, old.size(), List.copyOf(all));
    }

    /** What paragraphs of the old text become. */
    private static List<String> applied(List<String> old, int from, int to, List<Change> changes) {
        List<String> now = new ArrayList<>();
        int at = from;
        List<Change> inOrder = changes.stream()
                .filter(change -> change.start() >= from && change.end() <= to)
                .sorted(ORDER)
                .toList();
        for (Change change : inOrder) {
            now.addAll(old.subList(at, change.start()));
            now.addAll(change.now());
            at = change.end();
        }
        now.addAll(old.subList(at, to));
        return now;
    }

    private static String text(List<String> paragraphs) {
        return String.join(BETWEEN, paragraphs);
    }

    /** What two texts say where they contradict each other, and what stood there before; "" for nothing. */
    public record Contradiction(String base, String mine, String theirs) {}

    /** The paragraphs that {@link #merge} stumbles over; those of different places are parted by an ellipsis. */
    public static Contradiction contradiction(String base, String mine, String theirs) {
        List<String> old = split(base);
        List<Change> ours = changes(old, split(mine));
        List<Change> others = changes(old, split(theirs));
        List<Change> disputed = Stream.concat(
                        ours.stream().filter(change -> contradicted(change, others)),
                        others.stream().filter(change -> contradicted(change, ours)))
                .sorted(ORDER)
                .toList();
        List<Change> places = new ArrayList<>();
        for (Change change : disputed) {
            Change last = places.isEmpty() ? null : places.getLast();
            if (last != null && change.start() <= last.end()) {
                places.set(places.size() - 1, new Change(last.start(), Math.max(last.end(), change.end()), List.of()));
            } else {
                places.add(change);
            }
        }
        return new Contradiction(said(old, places, List.of()), said(old, places, ours), said(old, places, others));
    }

    private static String said(List<String> old, List<Change> places, List<Change> changes) {
        return places.stream()
                .map(place -> text(applied(old, place.start(), place.end(), changes)))
                .collect(Collectors.joining(BETWEEN + "…" + BETWEEN));
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
