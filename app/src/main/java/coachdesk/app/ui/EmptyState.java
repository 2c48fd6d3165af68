package coachdesk.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands where a list would be: a pictogram, a sentence, what to do about it. */
public final class EmptyState extends VBox {
    /** @param actions buttons, if there is something to do */
    public EmptyState(String icon, ObservableValue<String> title, ObservableValue<String> advice, Node... actions) {
        getStyleClass().add("empty-state");
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("empty-title");
        name.setWrapText(true);
        Label text = new Label();
        text.textProperty().bind(advice);
        text.getStyleClass().add("empty-advice");
        text.setWrapText(true);
        getChildren().addAll(Icons.of(icon, "empty-icon"), name, text);
        getChildren().addAll(actions);
    }

    /** A button that leads out of it. */
    public static Button way(ObservableValue<String> word, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(word);
        button.setOnAction(event -> action.run());
        return button;
    }
}
