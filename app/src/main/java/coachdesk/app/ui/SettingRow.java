package coachdesk.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One line of a page of choices: what it is and what it does at the left, the control at the right. */
public final class SettingRow extends HBox {
    public SettingRow(ObservableValue<String> name, ObservableValue<String> explanation, Region control) {
        getStyleClass().add("setting-row");
        Label title = new Label();
        title.textProperty().bind(name);
        title.getStyleClass().add("text-medium");
        title.setWrapText(true);
        title.setLabelFor(control);
        VBox words = new VBox(title);
        words.getStyleClass().add("setting-words");
        if (explanation != null) {
            Label text = new Label();
            text.textProperty().bind(explanation);
            text.getStyleClass().add("text-muted");
            text.setWrapText(true);
            words.getChildren().add(text);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(USE_PREF_SIZE);
        control.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(words, control);
    }
}
