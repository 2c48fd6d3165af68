package coachdesk.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Somebody or something in a list: its mark, and beside it lines of words that give way before the list grows wider. */
public final class ListRow extends HBox {
    public ListRow(Node mark, HBox... lines) {
        super(mark);
        VBox said = new VBox(lines);
        said.setMinWidth(0);
        said.setAlignment(Pos.CENTER_LEFT);
        setHgrow(said, Priority.ALWAYS);
        getChildren().add(said);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Takes the room that the others of its line leave, and shrinks first. */
    public static void yields(Label words) {
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    /** Leaves no gap where it is not shown. */
    public static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** @param text null for nothing: then it is not there */
    public static void show(Label part, String text) {
        part.setText(text);
        show(part, text != null);
    }
}
