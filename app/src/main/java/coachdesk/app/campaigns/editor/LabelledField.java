package coachdesk.app.campaigns.editor;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A line to write in, with its name above. */
final class LabelledField extends VBox {
    private final TextField field = new TextField();

    LabelledField(ObservableValue<String> name, ObservableValue<String> prompt, StringProperty text) {
        getStyleClass().add("field");
        Label title = new Label();
        title.textProperty().bind(name);
        title.getStyleClass().add("text-muted");
        title.setLabelFor(field);
        field.promptTextProperty().bind(prompt);
        field.accessibleTextProperty().bind(name);
        field.textProperty().bindBidirectional(text);
        getChildren().addAll(title, field);
    }

    void focus() {
        field.requestFocus();
    }
}
