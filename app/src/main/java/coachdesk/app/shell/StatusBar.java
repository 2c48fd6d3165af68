package coachdesk.app.shell;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom: how things stand with the server. A click on it opens the Sync tab. */
final class StatusBar extends HBox {
    private final FontIcon mark = Icons.of("fth-circle", "status-mark");

    /** @param more what else stands there, at the right */
    StatusBar(StatusModel model, Texts texts, Runnable openSync, Node... more) {
        getStyleClass().add("status-bar");
        Button state = new Button(null, mark);
        state.textProperty().bind(model.stateProperty());
        state.getStyleClass().addAll("flat", "status-button");
        state.setOnAction(event -> openSync.run());
        state.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(state, tooltip(model.lastCompleteProperty()));
        Button decide = new Button(null, Icons.of("fth-git-pull-request"));
        decide.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "status.to-decide", model.toDecideProperty().get()),
                        model.toDecideProperty(),
                        texts.localeProperty()));
        decide.getStyleClass().addAll("flat", "status-button", "status-decide");
        decide.setOnAction(event -> openSync.run());
        decide.setMinWidth(USE_PREF_SIZE);
        shownWhen(decide, model.toDecideProperty().greaterThan(0));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(state, part(model.waitingProperty()), part(model.lastCompleteProperty()), decide, gap);
        getChildren().addAll(more);
        getChildren().add(part(model.remoteProperty()));
        model.toneProperty().addListener((tone, before, now) -> mark(now));
        mark(model.toneProperty().get());
    }

    private void mark(StatusModel.Tone tone) {
        mark.setIconLiteral(
                switch (tone) {
                    case IDLE -> "fth-circle";
                    case SYNCED -> "fth-check-circle";
                    case RUNNING -> "fth-refresh-cw";
                    case WAITING -> "fth-upload-cloud";
                    case TROUBLE -> "fth-cloud-off";
                });
        for (StatusModel.Tone each : StatusModel.Tone.values()) {
            mark.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == tone);
        }
    }

    private static Label part(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add("status-part");
        shownWhen(label, Bindings.createBooleanBinding(() -> !text.getValue().isEmpty(), text));
        return label;
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static Tooltip tooltip(ObservableValue<String> text) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(text);
        return tip;
    }
}
