package coachdesk.desk.search.store;

import coachdesk.desk.search.Typing;
import coachdesk.desk.search.Vocabulary;
import coachdesk.desk.store.Store;
import coachdesk.desk.words.SearchText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The words of names, titles and messages, in memory: some ten thousand of a studio's year. Rows are numbered in the order
 * in which they came, so that only new ones are read; a word that is gone from the file does no harm.
 */
public final class StoredVocabulary implements Vocabulary {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int MOST = 100_000;
    private static final int OFFERED = 2;

    private static final Map<String, String> TEXTS = Map.of(
            "person", "name",
            "participant", "name",
            "course", "name",
            "offer", "name",
            "campaign", "name",
            "article", "title",
            "conversation", "title",
            "media", "slug",
            "reservation", "by_person",
            "message", "search");

    private final Store store;
    private final Map<String, Long> readUpTo = new HashMap<>();
    private final NavigableMap<String, Integer> words = new TreeMap<>();

    public StoredVocabulary(Store store) {
        this.store = store;
    }

    @Override
    public void learn() {
        TEXTS.forEach(this::learn);
    }

    private void learn(String table, String column) {
        Map<String, Integer> fresh = new HashMap<>();
        long[] last = {upTo(table)};
        store.reading(reading -> {
            reading.statements()
                    .each(
                            "SELECT row, " + column + " FROM " + table + " WHERE row > ? AND NOT deleted ORDER BY row",
                            row -> {
                                last[0] = row.getLong(1);
                                split(row.getString(2), fresh);
                            },
                            last[0]);
            return null;
        });
        synchronized (this) {
            readUpTo.put(table, last[0]);
            fresh.forEach((word, times) -> {
                if (words.size() < MOST || words.containsKey(word)) {
                    words.merge(word, times, Integer::sum);
                }
            });
        }
    }

    private synchronized long upTo(String table) {
        return readUpTo.getOrDefault(table, 0L);
    }

    private static void split(String text, Map<String, Integer> into) {
        if (text == null) {
            return;
        }
        String folded = SearchText.fold(text);
        int from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || !Character.isLetter(folded.charAt(at))) {
                if (at - from >= SHORTEST && at - from <= LONGEST) {
                    into.merge(folded.substring(from, at), 1, Integer::sum);
                }
                from = at + 1;
            }
        }
    }

    @Override
    public synchronized List<String> meant(String word) {
        int most = Typing.mistakes(word.length());
        String next = words.ceilingKey(word);
        if (most == 0 || next != null && next.startsWith(word)) {
            return List.of();
        }
        record Near(String word, int distance, int length, int times) {}
        return words.entrySet().stream()
                .map(known -> new Near(
                        known.getKey(),
                        Typing.distance(word, known.getKey(), most),
                        Math.abs(known.getKey().length() - word.length()),
                        known.getValue()))
                .filter(near -> near.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparingInt(Near::length)
                        .thenComparing(Comparator.comparingInt(Near::times).reversed())
                        .thenComparing(Near::word))
                .limit(OFFERED)
                .map(Near::word)
                .toList();
    }
}
