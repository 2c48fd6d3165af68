package coachdesk.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.ui.Texts;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {
    private static final Contact EVA = new Contact("Eva Schmid", " EVA@example.com", "079 000 02 05");
    private static final Contact LUC = new Contact("Luc Perret", "luc@example.com", null);

    @TempDir
    Path folder;

    private final List<Runnable> undo = new ArrayList<>();

    @Test
    void whoever_does_not_want_messages_is_marked_until_it_is_taken_back() {
        try (DeskFixture fixture = new DeskFixture(folder, 0)) {
            OptOutModel model = new OptOutModel(
                    fixture.desk.optOuts(),
                    fixture.desk.store().signals(),
                    new DirectRunner(problem -> {}),
                    problem -> {});
            PeopleActions people = new PeopleActions(() -> false);
            new Refusals(model, new Texts(Locale.FRENCH), (said, back) -> undo.add(back)).offerTo(people);
            model.start();
            assertThat(words(people, EVA)).containsExactly("Ne plus lui écrire");

            people.with(List.of(EVA)).getFirst().run().accept(List.of(EVA));
            assertThat(people.marked(EVA)).contains("ne veut pas de messages");
            assertThat(people.marked(LUC)).isEmpty();
            assertThat(words(people, EVA)).containsExactly("Lui écrire de nouveau");
            assertThat(words(people, EVA, LUC)).containsExactly("Ne plus lui écrire", "Lui écrire de nouveau");

            undo.getFirst().run();
            assertThat(people.marked(EVA)).isEmpty();
            model.stop();
        }
    }

    private static List<String> words(PeopleActions people, Contact... these) {
        return people.with(List.of(these)).stream()
                .map(action -> action.word().getValue())
                .toList();
    }
}
