package coachdesk.app.checkin;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The reservations that the typed text may mean, under the field that keeps the keyboard. */
final class SuggestionList extends VBox {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final TypedCode model;
    private final Texts texts;

    SuggestionList(TypedCode model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("suggestions");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        model.suggestions().addListener((ListChangeListener<Suggestion>) change -> fill());
        model.pickedProperty().addListener((property, before, now) -> mark());
        fill();
    }

    private void fill() {
        getChildren().setAll(model.suggestions().stream().map(this::row).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
        mark();
    }

    private void mark() {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren()
                    .get(i)
                    .pseudoClassStateChanged(PICKED, i == model.pickedProperty().get());
        }
    }

    private Node row(Suggestion suggestion) {
        boolean named = suggestion.person() != null;
        Label person = EmojiText.label(named ? suggestion.person() : suggestion.code(), "suggestion-person");
        Label course = EmojiText.label(suggestion.course(), "text-muted");
        Label code = new Label(named ? suggestion.code() : null);
        code.getStyleClass().add("suggestion-code");
        HBox.setHgrow(course, Priority.ALWAYS);
        course.setMaxWidth(Double.MAX_VALUE);
        code.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(person, course, code);
        if (suggestion.came()) {
            Label came = new Label(texts.get("checkin.suggestion.came"), Icons.of("fth-check"));
            came.getStyleClass().add("suggestion-came");
            came.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(2, came);
        }
        row.getStyleClass().add("suggestion");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(String.join(", ", person.getText() == null ? "" : person.getText(), suggestion.code()));
        row.setOnMouseClicked(event -> model.pick(suggestion));
        return row;
    }
}
