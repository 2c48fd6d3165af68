package coachdesk.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.ui.Texts;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.health.Finding;
import coachdesk.desk.health.Finding.Check;
import coachdesk.desk.health.Finding.Level;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthModelTest {
    private final List<Problem> problems = new ArrayList<>();
    private final HealthWords words = new HealthWords(new Texts(Locale.of("fr", "CH")));

    private HealthModel model(Callable<List<Finding>> look) {
        return new HealthModel(look, new DirectRunner(problems::add), problems::add);
    }

    @Test
    void aSoundDeskIsSaidToBeSoundCheckByCheck(@TempDir Path folder) {
        try (DeskFixture fixture = new DeskFixture(folder, 5)) {
            HealthModel model = model(fixture.desk.health()::run);
            assertThat(model.findings()).isEmpty();

            model.check();

            assertThat(model.findings()).extracting(Finding::check).containsExactly(Check.values());
            Finding database = model.findings().getFirst();
            assertThat(words.level(database)).isEqualTo("En ordre");
            assertThat(words.sentence(database)).isEqualTo("Le fichier des données est entier.");
            assertThat(model.checkingProperty().get()).isFalse();
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDo() {
        Finding full = new Finding(Check.DISK, Level.BAD, Problem.of(ErrorCode.FOLDER_FULL, "folder", "/data"), 5L);

        assertThat(words.sentence(full))
                .startsWith("Le disque est plein\u00a0: il n’y a plus de place pour /data.")
                .contains("Libérez de la place");
        assertThat(words.level(full)).isEqualTo("À corriger");
        assertThat(HealthWords.tone(full)).isEqualTo("bad");
    }

    @Test
    void aCheckThatBreaksIsAProblemAndCanBeAskedForAgain() {
        HealthModel model = model(() -> {
            throw Problem.of(ErrorCode.FOLDER_LOCKED, "folder", "/data").asException();
        });

        model.check();

        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.FOLDER_LOCKED);
        assertThat(model.checkingProperty().get()).isFalse();
    }
}
