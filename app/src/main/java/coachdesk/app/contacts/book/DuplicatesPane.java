package coachdesk.app.contacts.book;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.RowCell;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Duplicate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who may be listed twice, why, and what to do about it. */
final class DuplicatesPane extends VBox {
    private final PersonModel people;
    private final BookWords words;
    private final BiConsumer<String, Runnable> told;

    DuplicatesPane(DuplicatesModel model, PersonModel people, BookWords words, BiConsumer<String, Runnable> told) {
        this.people = people;
        this.words = words;
        this.told = told;
        Texts texts = words.texts();
        getStyleClass().addAll("detail-panel", "duplicates");
        Label advice = new Label(texts.get("contacts.duplicates.advice"));
        advice.setWrapText(true);
        advice.getStyleClass().add("text-muted");
        ListView<Duplicate> list = new ListView<>(model.rows());
        list.getStyleClass().addAll("people-list", "edge-to-edge");
        list.accessibleTextProperty().bind(texts.bind("contacts.duplicates"));
        list.setCellFactory(view -> new Cell());
        EmptyState none = new EmptyState(
                "fth-check-circle",
                texts.bind("contacts.duplicates.none"),
                texts.bind("contacts.duplicates.none.advice"));
        none.visibleProperty().bind(model.readProperty());
        list.setPlaceholder(none);
        list.setPrefHeight(560);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(advice, list);
    }

    private final class Cell extends RowCell<Duplicate> {
        @Override
        protected Node row(Duplicate pair) {
            return card(pair);
        }
    }

    private VBox card(Duplicate pair) {
        Texts texts = words.texts();
        Label why = new Label(words.why(pair.why()) + " · " + words.phone(pair.shared()));
        why.getStyleClass().add("contact-status");
        Button join = new Button(texts.get("contacts.join"));
        join.getStyleClass().add("small");
        join.setOnAction(event -> people.join(
                List.of(pair.one().key(), pair.other().key()),
                undo -> told.accept(texts.get("contacts.join.done"), undo)));
        Button apart = new Button(texts.get("contacts.not-same"));
        apart.getStyleClass().addAll("small", "flat");
        apart.setOnAction(event -> people.notSame(
                pair.one().key(), pair.other().key(), undo -> told.accept(texts.get("contacts.not-same.done"), undo)));
        HBox ways = new HBox(join, apart);
        ways.getStyleClass().add("contact-actions");
        VBox card = new VBox(why, side(pair.one()), side(pair.other()), ways);
        card.getStyleClass().add("duplicate-card");
        return card;
    }

    private VBox side(ContactRow row) {
        Label name = EmojiText.label(words.name(row), "contact-name");
        Label about = new Label(Stream.of(words.reached(row), words.visits(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.getStyleClass().add("text-muted");
        about.setWrapText(true);
        return new VBox(name, about);
    }
}
