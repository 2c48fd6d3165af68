package coachdesk.app.catalogue.form;

import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.FieldType;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Below what is written: how it will look, where it holds emoji that the field does not draw, and how long it is. */
final class WrittenNotes extends HBox {
    /** Nobody writes into the limit of longer ones. */
    private static final int COUNTED = 500;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Field field;
    private final Texts texts;
    private final StackPane look = new StackPane();
    private final Label length = new Label();

    WrittenNotes(Field field, ObservableValue<Object> value, Texts texts) {
        this.field = field;
        this.texts = texts;
        look.getStyleClass().add("written-look");
        HBox.setHgrow(look, Priority.ALWAYS);
        length.getStyleClass().addAll("text-muted", "written-length");
        length.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("written-notes");
        getChildren().addAll(look, length);
        value.subscribe(now -> show(Objects.toString(now, "")));
        texts.localeIn(this).subscribe(now -> show(Objects.toString(value.getValue(), "")));
    }

    private void show(String text) {
        boolean emoji = EmojiText.mayHoldEmoji(text);
        look.getChildren().clear();
        if (emoji) {
            look.getChildren().add(new EmojiFlow(text, "written-line"));
        }
        ListRow.show(look, emoji);
        boolean counted = field.type() == FieldType.TEXT && field.most() <= COUNTED;
        int signs = text.strip().codePointCount(0, text.strip().length());
        ListRow.show(length, counted ? texts.get("catalogue.length", signs, field.most()) : null);
        length.pseudoClassStateChanged(WRONG, counted && signs > field.most());
        ListRow.show(this, emoji || counted);
    }
}
