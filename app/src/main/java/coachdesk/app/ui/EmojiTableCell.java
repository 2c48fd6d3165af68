package coachdesk.app.ui;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

/** Somebody's words in a table, with their emoji drawn. */
public final class EmojiTableCell<S> extends TableCell<S, String> {
    private final Label words = new Label();

    public EmojiTableCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setGraphic(empty ? null : words);
        EmojiText.show(words, empty ? null : text);
    }
}
