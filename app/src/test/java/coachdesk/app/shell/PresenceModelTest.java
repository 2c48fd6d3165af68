package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.Others.Now;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresenceModelTest {
    private final Texts texts = new Texts(Locale.FRENCH);
    private final PresenceModel model = new PresenceModel(texts);

    private void there(String... names) {
        model.show(new Now(Map.of(), List.of(names)));
    }

    @Test
    void theOtherDesksAreNamedAndTheManyCounted() {
        assertThat(model.saidProperty().get()).isEmpty();
        there("Léa");
        assertThat(model.saidProperty().get()).isEqualTo("Aussi connectés\u00a0: Léa");
        there("Léa", "", "Léa", "Marc", "Ines");
        assertThat(model.saidProperty().get())
                .isEqualTo("Aussi connectés\u00a0: Léa (2 fois), un autre poste, Marc et 1 de plus");
        assertThat(model.fullyProperty().get()).endsWith("Léa (2 fois), un autre poste, Marc, Ines");
        there();
        assertThat(model.saidProperty().get()).isEmpty();
    }

    @Test
    void itIsSaidAnewInAnotherLanguage() {
        there("Léa");
        texts.localeProperty().set(Locale.GERMAN);
        model.refresh();
        assertThat(model.saidProperty().get()).isEqualTo("Auch verbunden: Léa");
    }
}
