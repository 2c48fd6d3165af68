package coachdesk.app.integrations.platforms.setup;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.SyncRun.Change;
import coachdesk.contract.integrations.SyncRun.Planned;
import coachdesk.contract.integrations.Transform;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A coach reads and writes the names of fields as the window calls them, never those of the wire. */
class SetupWordsTest {
    private final Texts texts = new Texts(Locale.of("fr", "CH"));
    private final SetupWords words =
            new SetupWords(new ConnectionTexts(texts, new Moments(texts, () -> DeskFixture.ZONE), Clock.systemUTC()));

    @Test
    void fields_that_stand_in_are_written_by_their_names() {
        String kept = words.written(Transform.FIRST_NON_EMPTY, " prénom,E-mail , level");
        assertThat(kept).isEqualTo("first_name, email, level");
        assertThat(words.argument(Transform.FIRST_NON_EMPTY, kept)).isEqualTo("Prénom, E-mail, level");
        assertThat(words.written(Transform.FIRST_NON_EMPTY, "first_name")).isEqualTo("first_name");
    }

    @Test
    void a_fixed_text_stays_as_it_is() {
        assertThat(words.written(Transform.CONSTANT, " Prénom, E-mail ")).isEqualTo("Prénom, E-mail");
        assertThat(words.argument(Transform.CONSTANT, "first_name")).isEqualTo("first_name");
        assertThat(words.written(Transform.CONSTANT, "  ")).isNull();
        assertThat(words.argument(Transform.CONSTANT, null)).isEmpty();
    }

    @Test
    void what_would_be_done_is_told_by_the_names_of_here() {
        Planned planned = new Planned(
                "person",
                "p",
                "Awa",
                "create",
                FieldMapping.TO,
                null,
                List.of(
                        new Change("firstname", null, "Awa"),
                        new Change("phone", null, "+41790000001"),
                        new Change("mobilephone", null, "+41790000001")));
        List<FieldMapping> lines =
                List.of(line("first_name", "firstname"), line("phone", "phone"), line("phone", "mobilephone"));
        assertThat(words.detail(planned, lines))
                .as("but by those of there where one goes to two")
                .isEqualTo("Prénom\u00a0: «\u00a0Awa\u00a0» · phone\u00a0: «\u00a0+41790000001\u00a0»"
                        + " · mobilephone\u00a0: «\u00a0+41790000001\u00a0»");
    }

    @Test
    void what_both_changed_is_told_by_the_names_of_here_too() {
        Planned planned = new Planned("person", "p", "Awa", "conflict", FieldMapping.TO, "firstname, phone", List.of());
        assertThat(words.detail(planned, List.of(line("first_name", "firstname"), line("phone", "phone"))))
                .startsWith("Changé des deux côtés (Prénom, Téléphone)");
    }

    private static FieldMapping line(String source, String target) {
        return new FieldMapping(source, target, Transform.NONE.wire(), null, FieldMapping.BOTH);
    }
}
