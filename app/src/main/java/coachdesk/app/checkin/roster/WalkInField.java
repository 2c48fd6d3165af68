package coachdesk.app.checkin.roster;

import coachdesk.app.ui.Texts;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where the name of somebody without a reservation is typed; there only while it is. */
final class WalkInField extends TextField {
    private final Runnable closed;

    /** @param closed takes the keyboard back */
    WalkInField(Texts texts, Consumer<String> entered, Runnable closed) {
        this.closed = closed;
        getStyleClass().add("walk-in");
        promptTextProperty().bind(texts.bind("roster.walk-in.prompt"));
        accessibleTextProperty().bind(texts.bind("roster.walk-in.name"));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setOnAction(event -> {
            if (!getText().isBlank()) {
                entered.accept(getText());
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    void open() {
        setVisible(true);
        requestFocus();
    }

    private void close() {
        clear();
        setVisible(false);
        closed.run();
    }
}
