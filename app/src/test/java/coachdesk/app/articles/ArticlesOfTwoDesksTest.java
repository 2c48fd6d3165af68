package coachdesk.app.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.evening.TwoDesks;
import coachdesk.desk.Desk;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Article.Words;
import coachdesk.desk.articles.Revision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two desks of one studio make of the same article, over a real server. */
class ArticlesOfTwoDesksTest extends TwoDesks {
    private static final int KEPT = 30;

    @BeforeEach
    void open() {
        both();
    }

    private static void write(Desk desk, String id, String content) {
        Article seen = desk.articles().find(id).orElseThrow();
        desk.articles().save(seen, seen.with(new Words("Titre", content, "", ""), seen.category(), seen.tags()));
    }

    private static String content(Desk desk, String id) {
        return desk.articles().find(id).orElseThrow().words().content();
    }

    @Test
    void what_both_write_without_a_network_in_different_paragraphs_goes_together() {
        String id = office.articles().create("Titre");
        write(office, id, "un\n\ndeux\n\ntrois");
        both();
        write(office, id, "UN\n\ndeux\n\ntrois");
        write(door, id, "un\n\ndeux\n\nTROIS");
        door.articles().publish(id, true);
        both();
        for (Desk desk : List.of(office, door)) {
            assertThat(content(desk, id)).isEqualTo("UN\n\ndeux\n\nTROIS");
            assertThat(desk.articles().find(id).orElseThrow().state()).isEqualTo(Article.State.PUBLISHED);
            assertThat(desk.decisions().open()).isEmpty();
        }
    }

    @Test
    void whatever_each_deletes_by_itself_the_newest_revisions_of_both_stay() {
        long seed = 3;
        Random random = new Random(seed);
        String id = office.articles().create("Titre");
        write(office, id, "début");
        both();
        List<Revision> made = new ArrayList<>();
        for (int i = 0; i < 2 * KEPT; i++) {
            Desk desk = random.nextBoolean() ? office : door;
            // The door's clock is behind, now and then by much.
            Duration behind = desk == door ? Duration.ofMinutes(random.nextInt(90)) : Duration.ZERO;
            clock.advance(Duration.ofMinutes(11).minus(behind));
            String now = (desk == office ? "bureau " : "porte ") + i;
            Revision newest = desk.articles().revisions(id).stream().findFirst().orElse(null);
            write(desk, id, now);
            desk.articles().revisions(id).stream()
                    .findFirst()
                    .filter(one -> !one.equals(newest))
                    .ifPresent(made::add);
            clock.advance(behind);
            if (random.nextInt(20) == 0) {
                both();
            }
        }
        both();
        List<String> newest = made.stream()
                .sorted(Comparator.comparing(Revision::at)
                        .thenComparing(Revision::id)
                        .reversed())
                .limit(KEPT)
                .map(Revision::id)
                .toList();
        assertThat(made).as("seed %d", seed).hasSizeGreaterThan(KEPT);
        assertThat(ids(office, id)).as("seed %d", seed).containsAll(newest).isEqualTo(ids(door, id));
    }

    private static List<String> ids(Desk desk, String id) {
        return desk.articles().revisions(id).stream().map(Revision::id).toList();
    }
}
