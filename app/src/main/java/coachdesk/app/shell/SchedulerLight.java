package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** The scheduler's light in the status bar. A click opens the campaigns, or says that this copy may send. */
final class SchedulerLight extends Button {
    private final FontIcon mark = Icons.of("fth-clock", "status-mark");

    SchedulerLight(SchedulerModel model, Runnable open, Runnable confirm) {
        getStyleClass().addAll("flat", "status-button", "scheduler-light");
        setGraphic(mark);
        textProperty().bind(model.saidProperty());
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            if (model.lightProperty().get() == SchedulerModel.Light.ASKS) {
                confirm.run();
            } else {
                open.run();
            }
        });
        visibleProperty().bind(model.saidProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(model.fullyProperty());
        setTooltip(tip);
        model.lightProperty().subscribe(this::mark);
    }

    private void mark(SchedulerModel.Light now) {
        mark.setIconLiteral(
                switch (now) {
                    case ON -> "fth-clock";
                    case ELSEWHERE -> "fth-server";
                    case OFF -> "fth-pause-circle";
                    case ASKS -> "fth-alert-triangle";
                });
        for (SchedulerModel.Light each : SchedulerModel.Light.values()) {
            mark.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
        }
    }
}
