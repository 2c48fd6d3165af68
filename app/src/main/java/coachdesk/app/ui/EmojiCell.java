package coachdesk.app.ui;

import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** A value to choose from as its box calls it, with the emoji of its name drawn. */
public final class EmojiCell<T> extends ListCell<T> {
    private final ComboBox<T> box;
    private final Supplier<String> none;

    private EmojiCell(ComboBox<T> box, Supplier<String> none) {
        this.box = box;
        this.none = none;
    }

    /** Draws what is chosen and what there is to choose from. @param box with its converter */
    public static <T> void in(ComboBox<T> box) {
        box.setButtonCell(new EmojiCell<>(box, box::getPromptText));
        box.setCellFactory(list -> new EmojiCell<>(box, () -> null));
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        EmojiText.show(
                this, empty || item == null ? none.get() : box.getConverter().toString(item));
    }
}
