package coachdesk.app.contacts.book;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactDetail.Note;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was written down about a contact, and the field for more. What is being written stays while the page changes. */
final class NotesPane extends VBox {
    private final PersonModel model;
    private final BookWords words;
    private final BiConsumer<String, Runnable> told;
    private final TextArea field = new TextArea();
    private final Button save = new Button();
    private final VBox list = new VBox();
    private String of;
    private Note editing;

    NotesPane(PersonModel model, BookWords words, BiConsumer<String, Runnable> told) {
        this.model = model;
        this.words = words;
        this.told = told;
        Texts texts = words.texts();
        getStyleClass().add("contact-section");
        Label title = new Label();
        title.textProperty().bind(texts.bind("contacts.notes"));
        title.getStyleClass().add("section-title");
        field.promptTextProperty().bind(texts.bind("contacts.note.prompt"));
        field.accessibleTextProperty().bind(texts.bind("contacts.note.prompt"));
        field.setPrefRowCount(2);
        field.setWrapText(true);
        save.textProperty().bind(texts.bind("contacts.note.save"));
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> field.getText().isBlank(), field.textProperty()));
        save.setOnAction(event -> save());
        list.getStyleClass().add("contact-notes");
        getChildren().addAll(title, field, save, list);
    }

    void show(ContactDetail detail) {
        if (!detail.row().key().equals(of)) {
            of = detail.row().key();
            field.clear();
            editing = null;
        }
        list.getChildren().setAll(detail.notes().stream().map(this::line).toList());
    }

    private void save() {
        Texts texts = words.texts();
        String text = field.getText();
        Note changed = editing;
        field.clear();
        editing = null;
        if (changed == null) {
            model.note(of, text, undo -> told.accept(texts.get("contacts.note.saved"), undo));
        } else {
            model.editNote(changed.id(), text, undo -> told.accept(texts.get("contacts.note.changed"), undo));
        }
    }

    private Node line(Note note) {
        Texts texts = words.texts();
        Label text = EmojiText.label(note.text(), "contact-value");
        text.setWrapText(true);
        Label about = new Label(
                Stream.of(note.by(), note.at() == null ? null : words.moments().shortly(note.at()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
        about.getStyleClass().add("text-muted");
        VBox said = new VBox(text, about);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button edit = icon("fth-edit-2", texts.get("contacts.note.edit"));
        edit.setOnAction(event -> {
            editing = note;
            field.setText(note.text());
            field.requestFocus();
        });
        Button delete = icon("fth-trash-2", texts.get("contacts.note.delete"));
        delete.setOnAction(
                event -> model.deleteNote(note.id(), undo -> told.accept(texts.get("contacts.note.deleted"), undo)));
        HBox line = new HBox(said, edit, delete);
        line.getStyleClass().add("contact-record");
        return line;
    }

    private static Button icon(String icon, String name) {
        Button button = new Button(null, Icons.of(icon));
        button.setAccessibleText(name);
        button.getStyleClass().addAll("flat", "button-icon", "small");
        return button;
    }
}
