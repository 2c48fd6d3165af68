package coachdesk.app.catalogue.records;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/**
 * Shows records to clients, and hides them.
 *
 * @param told gets a sentence and what takes it back
 */
public record Visibility(RecordsModel model, RecordWords words, Texts texts, BiConsumer<String, Runnable> told) {
    /** Whether clients do not see it. */
    public static boolean hidden(Entry entry) {
        return Boolean.FALSE.equals(entry.doc().get("visible"));
    }

    /** With its word. */
    public Button button(Entry entry) {
        Button button = new Button(null, Icons.of(icon(entry)));
        button.textProperty().bind(hidden(entry) ? texts.bind("catalogue.show") : texts.bind("catalogue.hide"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> turn(entry));
        return button;
    }

    /** For the end of a row. */
    public Button small(Entry entry) {
        Button button = new Button(null, Icons.of(icon(entry)));
        button.getStyleClass().addAll("flat", "button-icon", "record-visible");
        String name = words.title(entry);
        button.setAccessibleText(
                hidden(entry) ? texts.get("catalogue.show-that", name) : texts.get("catalogue.hide-that", name));
        button.setFocusTraversable(false);
        button.setOnAction(event -> turn(entry));
        return button;
    }

    private static String icon(Entry entry) {
        return hidden(entry) ? "fth-eye-off" : "fth-eye";
    }

    private void turn(Entry entry) {
        boolean show = hidden(entry);
        String name = words.title(entry);
        model.change(
                entry,
                Map.of("visible", show),
                undo -> told.accept(
                        show ? texts.get("catalogue.shown-now", name) : texts.get("catalogue.hidden-now", name), undo));
    }
}
