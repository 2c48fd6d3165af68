package coachdesk.app.reservations;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A titled group of names and values; each value can be copied. Values that are not there take no place. */
final class DetailGroup extends VBox {
    private final GridPane grid = new GridPane();
    private final Copy copy;
    private int lines;

    /** Puts a value on the clipboard. */
    interface Copy {
        void copy(String value);

        /** For the button beside the value called {@code name}. */
        String label(String name);
    }

    DetailGroup(String title, Copy copy) {
        this.copy = copy;
        getStyleClass().add("detail-group");
        grid.getStyleClass().add("detail-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(34);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values, new ColumnConstraints());
        Label head = new Label(title);
        head.getStyleClass().add("section-title");
        getChildren().addAll(head, grid);
    }

    boolean isEmpty() {
        return lines == 0;
    }

    void line(String name, String value) {
        if (value != null && !value.isBlank()) {
            Label shown = EmojiText.label(value, "detail-value");
            shown.setWrapText(true);
            add(name, value, shown);
        }
    }

    void link(String name, String value, Runnable open) {
        Hyperlink link = new Hyperlink(value);
        link.setOnAction(event -> open.run());
        link.setWrapText(true);
        add(name, value, link);
    }

    private void add(String name, String value, Node shown) {
        Label label = new Label(name);
        label.getStyleClass().add("detail-name");
        label.setWrapText(true);
        Button button = new Button(null, Icons.of("fth-copy"));
        button.getStyleClass().addAll("flat", "button-icon", "small", "copy-button");
        button.setAccessibleText(copy.label(name));
        button.setOnAction(event -> copy.copy(value));
        grid.addRow(lines++, label, shown, button);
        for (Node node : new Node[] {label, shown, button}) {
            GridPane.setValignment(node, VPos.TOP);
        }
    }
}
