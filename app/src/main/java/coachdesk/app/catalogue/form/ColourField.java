package coachdesk.app.catalogue.form;

import coachdesk.app.ui.Controls;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A colour by its six digits, with a patch of it beside them. */
final class ColourField extends HBox {
    ColourField(TextField digits) {
        getStyleClass().add("control-row");
        Region patch = new Region();
        patch.getStyleClass().add("colour-patch");
        digits.textProperty().subscribe(text -> {
            boolean colour = text != null && text.strip().matches("#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
            String code = colour && !text.strip().startsWith("#") ? "#" + text.strip() : text;
            patch.setStyle(colour ? "-fx-background-color: " + code.strip() : null);
        });
        accessibleTextProperty().subscribe(digits::setAccessibleText);
        HBox.setHgrow(digits, Priority.ALWAYS);
        getChildren().addAll(Controls.row(patch), digits);
    }
}
