package coachdesk.app.contacts.book;

import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.LinksMenu;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.contacts.PeopleMenu;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Happened;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Everything about one contact. For whatever place of the window shows somebody: what leads elsewhere and what can be
 * taken back is told to whoever made it.
 */
public final class PersonPage extends StackPane {
    private final PersonModel model;
    private final BookWords words;
    private final PeopleActions people;
    private final Ways ways;
    private final VBox body = new VBox();
    private final NotesPane notes;
    private final LinksMenu links;

    /**
     * What leads away from the page.
     *
     * @param told gets a sentence and what takes it back
     * @param conversation gets the id of one to show
     * @param reservation gets the id of one to show
     * @param edit gets whom to change
     */
    public record Ways(
            BiConsumer<String, Runnable> told,
            Consumer<String> conversation,
            Consumer<String> reservation,
            Consumer<ContactDetail> edit) {}

    PersonPage(PersonModel model, BookWords words, PeopleActions people, Ways ways) {
        this.model = model;
        this.words = words;
        this.people = people;
        this.ways = ways;
        this.notes = new NotesPane(model, words, ways.told());
        this.links = new LinksMenu(people, words.texts());
        Texts texts = words.texts();
        getStyleClass().add("contact-page");
        body.getStyleClass().add("contact-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        EmptyState none = new EmptyState("fth-user", texts.bind("contacts.none"), texts.bind("contacts.none.advice"));
        getChildren().addAll(none, scroll);
        model.openedProperty().subscribe(now -> {
            scroll.setVisible(now != null);
            none.setVisible(now == null);
            show(now);
        });
        texts.localeProperty()
                .addListener(
                        (property, before, now) -> show(model.openedProperty().get()));
    }

    /** For what is done with the keyboard alone. */
    LinksMenu links() {
        return links;
    }

    private void show(PersonModel.Opened opened) {
        body.getChildren().clear();
        links.about(opened == null ? null : contact(opened.detail().row()));
        if (opened == null) {
            return;
        }
        ContactDetail detail = opened.detail();
        notes.show(detail);
        body.getChildren().addAll(head(detail), actions(detail), values(detail));
        if (detail.records().size() > 1) {
            body.getChildren().add(records(detail));
        }
        body.getChildren().addAll(notes, happened(opened.happened()));
    }

    private Node head(ContactDetail detail) {
        ContactRow row = detail.row();
        Label name = EmojiText.label(words.name(row), "contact-title");
        name.setWrapText(true);
        FlowPane marks = new FlowPane();
        marks.getStyleClass().add("contact-marks");
        mark(marks, words.status(row.status()), "contact-status");
        row.tags().forEach(tag -> mark(marks, tag, "contact-tag"));
        people.marked(contact(row)).ifPresent(mark -> mark(marks, mark, "contact-refused"));
        Label visits = new Label(words.visits(row));
        visits.getStyleClass().add("text-muted");
        return new VBox(name, marks, visits);
    }

    private static void mark(FlowPane marks, String text, String style) {
        if (text != null) {
            marks.getChildren().add(EmojiText.label(text, style));
        }
    }

    static Contact contact(ContactRow row) {
        return new Contact(row.name(), row.email(), row.phone(), row.key());
    }

    private Node actions(ContactDetail detail) {
        Texts texts = words.texts();
        List<Contact> them = List.of(contact(detail.row()));
        FlowPane actions = new FlowPane(new PeopleMenu(people, texts, () -> them, List::of));
        actions.getStyleClass().add("contact-actions");
        if (detail.conversation() != null) {
            actions.getChildren()
                    .add(button(texts.bind("contacts.conversation"), "fth-message-square", () -> ways.conversation()
                            .accept(detail.conversation())));
        }
        Button delete = button(
                texts.bind("contacts.delete"),
                "fth-trash-2",
                () -> model.delete(List.of(detail.row().key()), undo -> ways.told()
                        .accept(texts.get("contacts.deleted", words.name(detail.row())), undo)));
        actions.getChildren()
                .addAll(
                        links,
                        button(texts.bind("contacts.edit"), "fth-edit-2", () -> ways.edit()
                                .accept(detail)),
                        delete);
        return actions;
    }

    private static Button button(ObservableValue<String> word, String icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.textProperty().bind(word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node values(ContactDetail detail) {
        Texts texts = words.texts();
        VBox box = section(texts.get("contacts.fields"));
        detail.names().forEach(value -> box.getChildren().add(line(texts.get("contacts.name"), value.value(), value)));
        detail.emails()
                .forEach(value -> box.getChildren().add(line(texts.get("contacts.email"), value.value(), value)));
        detail.phones().forEach(value -> box.getChildren()
                .add(line(texts.get("contacts.phone"), words.phone(value.value()), value)));
        String preferred = words.preferred(detail.row().preferred());
        if (preferred != null) {
            box.getChildren().add(line(texts.get("contacts.preferred"), preferred, ""));
        }
        return box;
    }

    private Node line(String name, String value, ContactDetail.Value of) {
        return line(name, value, words.from(of.from()));
    }

    private static Node line(String name, String value, String source) {
        Label label = new Label(name);
        label.getStyleClass().add("contact-label");
        label.setMinWidth(USE_PREF_SIZE);
        Label shown = EmojiText.label(value, "contact-value");
        shown.setWrapText(true);
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        Label from = new Label(source);
        from.getStyleClass().add("text-muted");
        HBox line = new HBox(label, shown, from);
        line.getStyleClass().add("contact-field");
        return line;
    }

    private Node records(ContactDetail detail) {
        Texts texts = words.texts();
        VBox box = section(texts.get("contacts.records", detail.records().size()));
        for (ContactDetail.Entry entry : detail.records()) {
            Label kind = new Label(words.kind(entry.ref()) + " · " + words.why(entry));
            kind.setWrapText(true);
            kind.setMinWidth(0);
            Label who = EmojiText.label(
                    java.util.stream.Stream.of(entry.name(), entry.email(), words.phone(entry.phone()))
                            .filter(java.util.Objects::nonNull)
                            .collect(java.util.stream.Collectors.joining(" · ")),
                    "text-muted");
            who.setWrapText(true);
            VBox said = new VBox(kind, who);
            said.setMinWidth(0);
            HBox.setHgrow(said, Priority.ALWAYS);
            Button split = button(
                    texts.bind("contacts.split"),
                    "fth-scissors",
                    () -> model.split(
                            entry.ref().text(), undo -> ways.told().accept(texts.get("contacts.split.done"), undo)));
            split.getStyleClass().addAll("small", "flat");
            HBox line = new HBox(said, split);
            line.getStyleClass().add("contact-record");
            box.getChildren().add(line);
        }
        return box;
    }

    private Node happened(List<Happened> all) {
        Texts texts = words.texts();
        VBox box = section(texts.get("contacts.happened"));
        if (all.isEmpty()) {
            Label nothing = new Label(texts.get("contacts.happened.nothing"));
            nothing.getStyleClass().add("text-muted");
            box.getChildren().add(nothing);
        }
        all.forEach(one -> box.getChildren().add(happened(one)));
        return box;
    }

    private Node happened(Happened one) {
        Label when = new Label(words.moments().shortly(one.at()));
        when.getStyleClass().add("contact-when");
        when.setMinWidth(USE_PREF_SIZE);
        String detail = words.detail(one);
        Label what =
                EmojiText.label(detail == null ? words.what(one) : words.what(one) + " · " + detail, "contact-what");
        what.setWrapText(true);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(Icons.of(BookWords.icon(one.what())), what, when);
        line.getStyleClass().add("contact-happened");
        switch (one.what()) {
            case BOOKED, CANCELLED, BOUGHT, CAME ->
                leads(line, () -> ways.reservation().accept(one.of()));
            case SAID, ANSWERED -> leads(line, () -> ways.conversation().accept(one.of()));
            case CAMPAIGN, NOTE -> {}
        }
        return line;
    }

    private void leads(HBox line, Runnable to) {
        Button open = new Button(null, Icons.of("fth-chevron-right"));
        open.getStyleClass().addAll("flat", "button-icon", "small");
        open.accessibleTextProperty().bind(words.texts().bind("contacts.happened.open"));
        open.setOnAction(event -> to.run());
        line.getChildren().add(open);
    }

    static VBox section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("section-title");
        VBox box = new VBox(label);
        box.getStyleClass().add("contact-section");
        return box;
    }
}
