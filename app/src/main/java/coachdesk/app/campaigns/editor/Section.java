package coachdesk.app.campaigns.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of the form under its title. */
final class Section extends VBox {
    Section(ObservableValue<String> title, Node... parts) {
        getStyleClass().add("editor-section");
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("section-title");
        getChildren().add(name);
        getChildren().addAll(parts);
    }
}
