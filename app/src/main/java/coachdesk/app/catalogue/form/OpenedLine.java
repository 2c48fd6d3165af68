package coachdesk.app.catalogue.form;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** An address, and beside it what opens it as soon as it is one. */
final class OpenedLine extends HBox {
    OpenedLine(TextField address, Texts texts, Consumer<String> open) {
        getStyleClass().add("control-row");
        HBox.setHgrow(address, Priority.ALWAYS);
        accessibleTextProperty().subscribe(address::setAccessibleText);
        getChildren().addAll(address, opens(address, "fth-external-link", texts.bind("catalogue.link.open"), open));
    }

    /** Disabled while the address is not one of the web. */
    static Button opens(TextField address, String icon, ObservableValue<String> word, Consumer<String> open) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(word);
        button.disableProperty()
                .bind(address.textProperty().map(text -> web(text).isEmpty()).orElse(true));
        button.setOnAction(event -> web(address.getText()).ifPresent(open));
        return button;
    }

    /** The address in full; empty for what is none of the web. */
    static Optional<String> web(String written) {
        return written == null || written.isBlank() ? Optional.empty() : LinkRow.link(written);
    }
}
