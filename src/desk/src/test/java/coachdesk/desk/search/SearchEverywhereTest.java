package coachdesk.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.words.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchEverywhereTest {
    private static final Instant THEN = Instant.parse("2026-11-20T18:00:00Z");

    private final List<Finding> all = List.of(
            new Finding(Place.CONVERSATION, "c", "Les Lionnes", "Zoé vient-elle ?", THEN),
            new Finding(Place.RESERVATION, "r1", "Zoé Martinet", "Zumba · AF-1", THEN),
            new Finding(Place.RESERVATION, "r2", "Zoé Martinet", "Zumba · AF-2", THEN.plusSeconds(60)),
            new Finding(Place.CAMPAIGN, "k", "Zoé fête ses 10 ans", "Venez", null),
            new Finding(Place.PERSON, "p", "Zoé Martinet", "zoe@example.com", null));
    private final Map<String, List<String>> meant = Map.of("matrinet", List.of("martinet"));
    private int learnt;
    private final SearchEverywhere search = new SearchEverywhere(
            List.of((text, most) -> all.stream()
                    .filter(one -> SearchText.fold(one.title() + one.detail()).contains(text))
                    .limit(most)
                    .toList()),
            new Vocabulary() {
                @Override
                public void learn() {
                    learnt++;
                }

                @Override
                public List<String> meant(String word) {
                    return SearchEverywhereTest.this.meant.getOrDefault(word, List.of());
                }
            });

    private List<String> ids(String typed) {
        return search.find(typed, 10).all().stream().map(Finding::id).toList();
    }

    @Test
    void a_title_comes_before_what_was_said_and_people_before_their_bookings_of_which_the_newest_is_first() {
        assertThat(ids("ZOE")).containsExactly("p", "r2", "r1", "k", "c");
    }

    @Test
    void what_was_meant_is_found_and_said() {
        Findings found = search.find("Zoé Matrinet", 10);

        assertThat(found.instead()).isEqualTo("zoe martinet");
        assertThat(found.all()).extracting(Finding::id).containsExactly("p", "r2", "r1");
    }

    @Test
    void nothing_is_found_for_nothing_and_for_what_nobody_means() {
        assertThat(ids("  ")).isEmpty();
        assertThat(search.find("qqqq", 10)).isEqualTo(Findings.NONE);
    }

    @Test
    void no_more_is_given_than_was_asked_for_and_words_are_learnt_on_request_alone() {
        assertThat(search.find("zoe", 2).all()).hasSize(2);
        assertThat(learnt).isZero();
        search.prepare();
        assertThat(learnt).isEqualTo(1);
    }
}
