package coachdesk.desk.search;

import coachdesk.desk.words.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what the features know at once, in this desk's file. Thread-safe; not for the UI thread. */
public final class SearchEverywhere {
    /** With fewer findings, what else can have been meant is looked for too. */
    private static final int FEW = 3;

    private static final int OF_ONE_SOURCE = 6;
    private static final int MEANT = 2;

    private final List<Source> sources;
    private final Vocabulary vocabulary;

    public SearchEverywhere(List<Source> sources, Vocabulary vocabulary) {
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    /** Makes ready for mistypings. The first time takes as long as to read every word once. */
    public void prepare() {
        vocabulary.learn();
    }

    public Findings find(String typed, int most) {
        String text = SearchText.fold(typed).strip();
        if (text.isEmpty()) {
            return Findings.NONE;
        }
        Map<String, Finding> found = new LinkedHashMap<>();
        add(found, text);
        String instead = null;
        if (found.size() < FEW) {
            for (String other : meant(text)) {
                int before = found.size();
                add(found, other);
                if (found.size() > before && instead == null) {
                    instead = other;
                }
            }
        }
        return new Findings(found.values().stream().limit(most).toList(), instead);
    }

    private void add(Map<String, Finding> found, String text) {
        Comparator<Finding> best = Worth.by(text);
        sources.stream()
                .flatMap(source -> source.find(text, OF_ONE_SOURCE).stream())
                .sorted(best)
                .forEach(finding -> found.putIfAbsent(finding.place() + " " + finding.id(), finding));
    }

    /** The text with one or all of its unknown words replaced by known ones. */
    private Stream<String> variants(String text) {
        List<List<String>> each =
                Stream.of(text.split(" ")).map(vocabulary::meant).toList();
        if (each.stream().allMatch(List::isEmpty)) {
            return Stream.empty();
        }
        String[] words = text.split(" ");
        List<String> variants = new ArrayList<>();
        for (int nth = 0; nth < MEANT; nth++) {
            StringBuilder variant = new StringBuilder();
            for (int i = 0; i < words.length; i++) {
                List<String> instead = each.get(i);
                variant.append(i == 0 ? "" : " ")
                        .append(instead.isEmpty() ? words[i] : instead.get(Math.min(nth, instead.size() - 1)));
            }
            variants.add(variant.toString());
        }
        return variants.stream().distinct();
    }

    private List<String> meant(String text) {
        return variants(text).filter(variant -> !variant.equals(text)).toList();
    }
}
