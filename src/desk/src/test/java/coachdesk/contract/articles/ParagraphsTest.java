package coachdesk.contract.articles;

import static coachdesk.contract.articles.Paragraphs.Fate.ADDED;
import static coachdesk.contract.articles.Paragraphs.Fate.KEPT;
import static coachdesk.contract.articles.Paragraphs.Fate.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.articles.Paragraphs.Contradiction;
import coachdesk.contract.articles.Paragraphs.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static final String BASE = "one\n\ntwo\n\nthree\n\nfour";

    @Test
    void changes_of_different_paragraphs_go_together() {
        assertThat(Paragraphs.merge(BASE, "ONE\n\ntwo\n\nthree\n\nfour", "one\n\ntwo\n\nthree\n\nfour\n\nfive"))
                .contains("ONE\n\ntwo\n\nthree\n\nfour\n\nfive");
        assertThat(Paragraphs.merge(BASE, "two\n\nthree\n\nfour", "one\n\ntwo\n\nTHREE\n\nfour"))
                .contains("two\n\nTHREE\n\nfour");
    }

    @Test
    void the_same_change_made_twice_is_one() {
        assertThat(Paragraphs.merge(BASE, "one\n\n2\n\nthree\n\nfour", "one\n\n2\n\nthree\n\n4"))
                .contains("one\n\n2\n\nthree\n\n4");
    }

    @Test
    void two_changes_of_one_paragraph_contradict_each_other() {
        assertThat(Paragraphs.merge(BASE, "one\n\nTWO\n\nthree\n\nfour", "one\n\nzwei\n\nthree\n\nfour"))
                .isEmpty();
        assertThat(Paragraphs.merge("", "mine", "theirs")).isEmpty();
    }

    @Test
    void whose_words_count_is_decided_for_what_they_contradict_each_other_in_alone() {
        String mine = "one, mine\n\nTWO\n\nthree\n\nfour";
        String theirs = "one\n\nzwei\n\nthree\n\nfour\n\nfive, theirs";
        assertThat(Paragraphs.merge(BASE, mine, theirs)).isEmpty();
        assertThat(Paragraphs.contradiction(BASE, mine, theirs))
                .isEqualTo(new Contradiction("one\n\ntwo", "one, mine\n\nTWO", "one\n\nzwei"));
        assertThat(Paragraphs.preferring(mine, BASE, theirs))
                .isEqualTo("one, mine\n\nTWO\n\nthree\n\nfour\n\nfive, theirs");
        assertThat(Paragraphs.preferring(theirs, BASE, mine)).isEqualTo(theirs);
        assertThat(Paragraphs.contradiction(BASE, "1\n\ntwo\n\nthree\n\n4", "uno\n\ntwo\n\nthree\n\nquattro"))
                .isEqualTo(new Contradiction("one\n\n…\n\nfour", "1\n\n…\n\n4", "uno\n\n…\n\nquattro"));
        assertThat(Paragraphs.contradiction("", "mine", "theirs")).isEqualTo(new Contradiction("", "mine", "theirs"));
    }

    @Test
    void whatever_two_write_every_word_of_the_one_who_counts_stays_and_what_contradicts_nothing_goes_together() {
        long seed = 11;
        Random random = new Random(seed);
        int contradicted = 0;
        for (int i = 0; i < 2_000; i++) {
            String base = some(random, "b");
            String mine = changed(random, base, "m");
            String theirs = changed(random, base, "t");
            String first = Paragraphs.preferring(mine, base, theirs);
            var merged = Paragraphs.merge(base, mine, theirs);
            merged.ifPresent(both -> assertThat(first).as("seed %d", seed).isEqualTo(both));
            if (merged.isEmpty()) {
                contradicted++;
                assertThat(of(first, "m")).as("seed %d", seed).isEqualTo(of(mine, "m"));
                assertThat(Paragraphs.contradiction(base, mine, theirs).mine())
                        .as("seed %d", seed)
                        .isNotEqualTo(
                                Paragraphs.contradiction(base, mine, theirs).theirs());
            }
        }
        assertThat(contradicted).isPositive();
    }

    private static List<String> of(String text, String word) {
        return Stream.of(text.split("\n\n"))
                .filter(paragraph -> paragraph.startsWith(word))
                .toList();
    }

    private static String some(Random random, String word) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            paragraphs.add(word + i);
        }
        return String.join("\n\n", paragraphs);
    }

    private static String changed(Random random, String base, String word) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : base.split("\n\n")) {
            int fate = random.nextInt(5);
            if (fate == 0) {
                paragraphs.add(word + random.nextInt(100));
            } else if (fate > 1 || paragraphs.isEmpty()) {
                paragraphs.add(paragraph);
            }
            if (random.nextInt(6) == 0) {
                paragraphs.add(word + random.nextInt(100));
            }
        }
        return String.join("\n\n", paragraphs);
    }

    @Test
    void a_difference_names_every_paragraph_once_with_its_fate() {
        assertThat(Paragraphs.difference("a\n\nb\n\nc", "a\n\nB\n\nc\n\nd"))
                .containsExactly(
                        new Piece(KEPT, "a"),
                        new Piece(REMOVED, "b"),
                        new Piece(ADDED, "B"),
                        new Piece(KEPT, "c"),
                        new Piece(ADDED, "d"));
    }

    @Test
    void any_difference_leads_from_the_one_text_to_the_other() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            String before = text(random);
            String after = text(random);
            List<Piece> pieces = Paragraphs.difference(before, after);
            assertThat(joined(pieces, ADDED)).as("seed " + seed).isEqualTo(before);
            assertThat(joined(pieces, REMOVED)).as("seed " + seed).isEqualTo(after);
            assertThat(Paragraphs.merge(before, after, before)).contains(after);
            assertThat(Paragraphs.merge(before, before, after)).contains(after);
        }
    }

    private static String text(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            words.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return String.join("\n\n", words);
    }

    private static String joined(List<Piece> pieces, Paragraphs.Fate without) {
        return String.join(
                "\n\n",
                pieces.stream()
                        .filter(piece -> piece.fate() != without)
                        .map(Piece::text)
                        .toList());
    }

    @Test
    void of_two_times_the_later_one_counts() {
        String early = "2026-11-20T18:00:00Z";
        String late = "2026-11-20T20:00:00+01:00";
        assertThat(ArticleMerge.of(Kind.ARTICLE, "updatedAt", null, early, late))
                .contains(late);
        assertThat(ArticleMerge.of(Kind.ARTICLE, "title", "a", "b", "c")).isEmpty();
        assertThat(ArticleMerge.of(Kind.OFFER, "content", "a\n\nb", "A\n\nb", "a\n\nB"))
                .isEmpty();
    }
}
