package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Who else is there, in the status bar. */
final class PresenceMark extends Label {
    PresenceMark(PresenceModel model) {
        getStyleClass().addAll("status-part", "presence");
        setGraphic(Icons.of("fth-users"));
        textProperty().bind(model.saidProperty());
        accessibleTextProperty().bind(model.fullyProperty());
        visibleProperty().bind(model.saidProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(model.fullyProperty());
        setTooltip(tip);
    }
}
