package coachdesk.app.articles.revisions;

import coachdesk.contract.articles.Paragraphs;
import coachdesk.contract.articles.Paragraphs.Fate;
import coachdesk.contract.articles.Paragraphs.Piece;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one text differs in from another, word by word. Any thread. */
final class Difference {
    /** More words are not compared one by one. */
    private static final int MOST_WORDS = 6_000;

    private static final int MOST_ROWS = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private final List<Row> rows = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    /** Words that share a fate. */
    record Run(Fate fate, String text) {}

    /** What stands in one line of its own. */
    sealed interface Row {
        /** A paragraph. */
        record Paragraph(List<Run> runs) implements Row {
            boolean changed() {
                return runs.stream().anyMatch(run -> run.fate() != Fate.KEPT);
            }
        }

        /** So many paragraphs that are the same. */
        record Same(int paragraphs) implements Row {}

        /** There is more, which nobody reads in a list. */
        record More() implements Row {}
    }

    private Difference() {}

    /** None where nothing differs. */
    static List<Row> of(String before, String now) {
        if (before.equals(now)) {
            return List.of();
        }
        Difference difference = new Difference();
        for (Piece piece : Paragraphs.difference(before, now)) {
            difference.take(piece);
        }
        difference.changed();
        difference.same(true);
        List<Row> rows = difference.rows;
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        List<Row> bounded = new ArrayList<>(rows.subList(0, MOST_ROWS));
        bounded.add(new Row.More());
        return bounded;
    }

    private void take(Piece piece) {
        switch (piece.fate()) {
            case KEPT -> {
                changed();
                kept.add(piece.text());
            }
            case REMOVED -> {
                if (!added.isEmpty()) {
                    changed();
                }
                removed.add(piece.text());
            }
            case ADDED -> added.add(piece.text());
        }
    }

    /** Shows what stands beside a change, and counts the rest. */
    private void same(boolean last) {
        int before = rows.isEmpty() ? 0 : 1;
        int behind = last ? 0 : 1;
        if (kept.size() > before + behind + 1) {
            kept.subList(0, before).forEach(this::keep);
            rows.add(new Row.Same(kept.size() - before - behind));
            kept.subList(kept.size() - behind, kept.size()).forEach(this::keep);
        } else {
            kept.forEach(this::keep);
        }
        kept.clear();
    }

    private void keep(String paragraph) {
        rows.add(new Row.Paragraph(List.of(new Run(Fate.KEPT, paragraph))));
    }

    private void changed() {
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        same(false);
        int at = 0;
        int then = 0;
        for (Alike.Pair pair : Alike.pairs(removed, added)) {
            removed.subList(at, pair.before()).forEach(text -> one(Fate.REMOVED, text));
            added.subList(then, pair.now()).forEach(text -> one(Fate.ADDED, text));
            both(removed.get(pair.before()), added.get(pair.now()));
            at = pair.before() + 1;
            then = pair.now() + 1;
        }
        removed.subList(at, removed.size()).forEach(text -> one(Fate.REMOVED, text));
        added.subList(then, added.size()).forEach(text -> one(Fate.ADDED, text));
        removed.clear();
        added.clear();
    }

    private void one(Fate fate, String text) {
        rows.add(new Row.Paragraph(List.of(new Run(fate, text))));
    }

    private void both(String before, String now) {
        List<String> old = words(before);
        List<String> fresh = words(now);
        if (old.size() + fresh.size() > MOST_WORDS) {
            one(Fate.REMOVED, before);
            one(Fate.ADDED, now);
            return;
        }
        rows.add(new Row.Paragraph(runs(old, fresh)));
    }

    private static List<Run> runs(List<String> old, List<String> fresh) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(runs, Fate.KEPT, old.subList(at, from));
            add(runs, Fate.REMOVED, delta.getSource().getLines());
            add(runs, Fate.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().getLines().size();
        }
        add(runs, Fate.KEPT, old.subList(at, old.size()));
        return runs;
    }

    private static void add(List<Run> runs, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(fate, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toList());
    }
}
