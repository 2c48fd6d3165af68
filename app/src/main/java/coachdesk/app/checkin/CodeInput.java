package coachdesk.app.checkin;

import coachdesk.app.ui.Texts;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;

/** The large field of the door: letters become capitals as they are typed, Enter asks, the arrows pick. */
final class CodeInput extends TextField {
    private static final int LONGEST = 512;

    CodeInput(TypedCode model, Texts texts) {
        getStyleClass().add("code-input");
        setTextFormatter(new TextFormatter<>(capitals()));
        textProperty().bindBidirectional(model.textProperty());
        promptTextProperty().bind(texts.bind("checkin.input.prompt"));
        accessibleTextProperty().bind(texts.bind("checkin.input.name"));
        setOnAction(event -> model.submit());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int by =
                    switch (event.getCode()) {
                        case DOWN -> 1;
                        case UP -> -1;
                        default -> 0;
                    };
            if (by != 0 && !model.suggestions().isEmpty()) {
                model.move(by);
                event.consume();
            }
        });
    }

    /** Behind {@code ::} stands a name whose case matters. */
    private static UnaryOperator<TextFormatter.Change> capitals() {
        return change -> {
            if (!change.isContentChange()) {
                return change;
            }
            if (change.getControlNewText().length() > LONGEST) {
                return null;
            }
            boolean exact = change.getControlNewText().contains("::")
                    || change.getControlNewText().contains("/");
            if (!exact) {
                change.setText(change.getText().toUpperCase(Locale.ROOT));
            }
            return change;
        };
    }
}
