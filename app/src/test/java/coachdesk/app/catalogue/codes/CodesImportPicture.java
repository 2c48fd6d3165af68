package coachdesk.app.catalogue.codes;

import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.imports.ImportModel;
import coachdesk.app.imports.ImportPane;
import coachdesk.app.shell.SidePanel;
import coachdesk.app.ui.Texts;
import coachdesk.desk.Desk;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.CodeColumn;
import coachdesk.desk.catalogue.codes.CodePlan;
import coachdesk.desk.tasks.TaskRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file of codes that somebody chose, with lines that are wrong. */
public final class CodesImportPicture {
    private static final String FILE = """
        Code;Réduction;Valeur;Dernier jour
        NOEL-01;%;10;31.12.2026
        NOEL-02;%;10;31.12.2026
        AMIES20;%;25;
        "NOEL-03;%;10;
        NOËL-04;%;10;
        NOEL-05;%;120;
        NOEL-06;CHF;15;après Noël
        PORTES-OUVERTES;CHF;12;
        """;

    private CodesImportPicture() {}

    public static void open(Desk desk, TaskRunner tasks, Texts texts, SidePanel side) {
        Path file = desk.store().folder().resolve("codes.csv");
        try {
            Files.writeString(file, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportModel<CodeColumn, CodePlan> reading = new ImportModel<>(
                new CodesImport(desk.catalogue(), new FormWords(texts, Sheets.CODE), Map.of()), tasks, problem -> {
                    throw problem.asException();
                });
        reading.read(
                file,
                () -> side.open(
                        texts.get("catalogue.code.import.title"),
                        new ImportPane<>(reading, texts, undo -> {}),
                        () -> {}));
    }
}
