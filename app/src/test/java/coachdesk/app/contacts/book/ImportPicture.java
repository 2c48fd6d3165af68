package coachdesk.app.contacts.book;

import coachdesk.app.imports.ImportModel;
import coachdesk.app.imports.ImportPane;
import coachdesk.app.shell.SidePanel;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.tasks.TaskRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The import of a file as its panel shows it, without the system's own dialog before it. */
public final class ImportPicture {
    private static final String FILE = """
        Prénom;Nom de famille;Courriel;Natel;Groupe;Taille du t-shirt
        Ana;Rossi;ana@example.com;079 000 00 41;mardi;M
        Inès;Rochat;ines@example.com;079 000 00 71;mardi, duo;S
        Malik;Favre;malik.example.com;;;L
        ;;;;;
        Olga;Weber;;123;;M
        Nadia;Ferrari;nadia@example.com;;samedi;S
        """;

    private ImportPicture() {}

    public static void open(Path folder, Contacts contacts, TaskRunner tasks, Texts texts, SidePanel side) {
        Path file = folder.resolve("people.csv");
        try {
            Files.writeString(file, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportModel<ImportColumn, ImportPlan> reading =
                new ImportModel<>(new ContactsImport(contacts, texts), tasks, problem -> {
                    throw problem.asException();
                });
        reading.read(file, () -> {
            ImportPane<ImportColumn, ImportPlan> pane = new ImportPane<>(reading, texts, undo -> {});
            pane.getStylesheets().add(BookView.STYLES);
            side.open(texts.get("contacts.import.title"), pane, () -> {});
        });
    }
}
