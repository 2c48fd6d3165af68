package coachdesk.app.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.imports.ImportKind.Refused;
import coachdesk.app.imports.ImportModel;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.CodeColumn;
import coachdesk.desk.catalogue.codes.CodePlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodesImportTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsWrittenBeforeSomebodySaysSoAndAllOfItIsTakenBack() throws Exception {
        List<Problem> problems = new ArrayList<>();
        List<Runnable> undo = new ArrayList<>();
        DirectRunner tasks = new DirectRunner(problems::add);
        try (DeskFixture fixture = new DeskFixture(folder.resolve("desk"), 0)) {
            Catalogue catalogue = fixture.desk.catalogue();
            catalogue.create(Sheets.CODE, Map.of("code", "ETE", "type", "%", "value", 10, "maxUses", 0));
            Path file = Files.write(
                    folder.resolve("codes.csv"),
                    "Code;Réduction;Valeur\nETE;%;15\nNOEL;CHF;5\n\"CASSE;%;1\nCHER;%;120\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            ImportModel<CodeColumn, CodePlan> model = new ImportModel<>(
                    new CodesImport(catalogue, new FormWords(new Texts(Locale.FRENCH), Sheets.CODE), Map.of()),
                    tasks,
                    problems::add);
            model.read(file, () -> {});
            CodePlan plan = model.planProperty().get();
            assertThat(List.of(plan.count(Outcome.NEW), plan.count(Outcome.CHANGED), plan.count(Outcome.REFUSED)))
                    .containsExactly(1, 1, 2);
            CodesImport kind =
                    new CodesImport(catalogue, new FormWords(new Texts(Locale.FRENCH), Sheets.CODE), Map.of());
            assertThat(kind.refused(plan))
                    .containsExactly(
                            new Refused(4, "Un guillemet n’est pas fermé."),
                            new Refused(5, "Valeur — Un pourcentage va de 0 à 100."));
            assertThat(catalogue.list(Sheets.CODE, "")).hasSize(1);
            model.write(undo::add);
            assertThat(catalogue.list(Sheets.CODE, "")).hasSize(2);
            undo.getLast().run();
            assertThat(catalogue.list(Sheets.CODE, "")).singleElement().satisfies(entry -> assertThat(entry.doc())
                    .containsEntry("value", 10));
        }
        assertThat(problems).isEmpty();
    }
}
