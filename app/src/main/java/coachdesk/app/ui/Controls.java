package coachdesk.app.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts that panels with questions are made of. */
public final class Controls {
    private Controls() {}

    /** With its name above it. */
    public static VBox field(String name, Region control, Node... below) {
        Label label = words(name, "text-medium");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        VBox field = new VBox(label, control);
        field.getChildren().addAll(below);
        field.getStyleClass().add("field");
        return field;
    }

    public static TextField line(StringProperty text) {
        return bound(new TextField(), text);
    }

    public static TextArea area(StringProperty text, int rows) {
        TextArea area = bound(new TextArea(), text);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return area;
    }

    private static <T extends TextInputControl> T bound(T control, StringProperty text) {
        control.textProperty().bindBidirectional(text);
        return control;
    }

    public static Button button(String icon, String word, Runnable action) {
        Button button = new Button(word, Icons.of(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    public static Label muted(String text) {
        return words(text, "text-muted");
    }

    public static Label words(String text, String style) {
        Label label = EmojiText.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("control-row");
        return row;
    }

    /** Several buttons, in more than one line where they do not fit. */
    public static FlowPane buttons(Node... parts) {
        FlowPane buttons = new FlowPane(8, 8, parts);
        buttons.getStyleClass().add("panel-buttons");
        return buttons;
    }
}
