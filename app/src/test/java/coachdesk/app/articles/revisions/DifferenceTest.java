package coachdesk.app.articles.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.articles.Paragraphs.Fate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static String told(List<Difference.Row> rows) {
        return rows.stream()
                .map(row -> switch (row) {
                    case Difference.Row.Paragraph paragraph ->
                        paragraph.runs().stream().map(DifferenceTest::told).collect(Collectors.joining());
                    case Difference.Row.Same same -> "=" + same.paragraphs();
                    case Difference.Row.More more -> "…";
                })
                .collect(Collectors.joining("/"));
    }

    private static String told(Difference.Run run) {
        return switch (run.fate()) {
            case KEPT -> run.text();
            case REMOVED -> "[-" + run.text() + "]";
            case ADDED -> "[+" + run.text() + "]";
        };
    }

    @Test
    void words_that_changed_stand_in_their_paragraph_and_the_rest_is_counted() {
        String before = "un\n\ndeux\n\ntrois\n\nle cours a lieu au parc\n\ncinq\n\nsix\n\nsept";
        String now = "un\n\ndeux\n\ntrois\n\nle cours a lieu au lac\n\ncinq\n\nsix\n\nsept";
        assertThat(told(Difference.of(before, now))).isEqualTo("=2/trois/le cours a lieu au [-parc][+lac]/cinq/=2");
        assertThat(Difference.of(before, before)).isEmpty();
    }

    @Test
    void another_paragraph_in_its_place_is_no_confetti() {
        assertThat(told(Difference.of("Bonjour à tous, et bienvenue !", "Samedi, le studio reste fermé.")))
                .isEqualTo("[-Bonjour à tous, et bienvenue !]/[+Samedi, le studio reste fermé.]");
        assertThat(told(Difference.of("", "neuf"))).isEqualTo("[+neuf]");
        assertThat(told(Difference.of("le cours a lieu samedi", "une photo\n\nle cours a lieu dimanche")))
                .isEqualTo("[+une photo]/le cours a lieu [-samedi][+dimanche]");
    }

    @Test
    void both_texts_can_be_read_out_of_it() {
        long seed = 5;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String before = text(random);
            String now = text(random);
            List<Difference.Row> rows = Difference.of(before, now);
            if (rows.stream().allMatch(Difference.Row.Paragraph.class::isInstance) && !rows.isEmpty()) {
                assertThat(read(rows, Fate.ADDED)).as("seed %d", seed).isEqualTo(before.replace("\n\n", ""));
                assertThat(read(rows, Fate.REMOVED)).as("seed %d", seed).isEqualTo(now.replace("\n\n", ""));
            }
        }
    }

    private static String read(List<Difference.Row> rows, Fate without) {
        return rows.stream()
                .flatMap(row -> ((Difference.Row.Paragraph) row).runs().stream())
                .filter(run -> run.fate() != without)
                .map(Difference.Run::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(4, 0, 3)
                .mapToObj(i -> random.ints(5, 0, 4).mapToObj("mot%d"::formatted).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    @Test
    void a_megabyte_against_another_is_bounded() {
        String before = "Mot après mot. ".repeat(40).concat("\n\n").repeat(1_700);
        String now = before.replace("après", "avant");
        List<Difference.Row> rows = Difference.of(before, now);
        assertThat(rows.getLast()).isInstanceOf(Difference.Row.More.class);
        assertThat(rows.size()).isLessThan(300);
    }
}
