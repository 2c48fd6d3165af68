package coachdesk.app.conversations;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Where an answer is written. Enter sends it, with Shift it begins a new line. */
final class ReplyBox extends HBox {
    private static final int ROWS = 2;

    private final TextArea area = new TextArea();

    ReplyBox(ThreadModel model, OthersModel others, Texts texts) {
        getStyleClass().add("reply-box");
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.promptTextProperty().bind(texts.bind("conversations.reply"));
        area.accessibleTextProperty().bind(texts.bind("conversations.reply"));
        area.textProperty().bindBidirectional(model.draftProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                if (event.isShiftDown()) {
                    area.replaceSelection("\n");
                } else {
                    model.say();
                }
                event.consume();
            }
        });
        area.textProperty().addListener((property, before, now) -> {
            // What comes into the field from elsewhere, such as a draft, is not being written.
            if (area.isFocused() && model.rowProperty().get() != null) {
                others.wrote(model.rowProperty().get().id(), now);
            }
        });
        HBox.setHgrow(area, Priority.ALWAYS);
        Button send = new Button(null, Icons.of("fth-send"));
        send.textProperty().bind(texts.bind("conversations.send"));
        send.getStyleClass().add("accent");
        send.setMinWidth(USE_PREF_SIZE);
        send.setOnAction(event -> model.say());
        send.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.draftProperty().get().isBlank(), model.draftProperty()));
        getChildren().addAll(area, send);
        visibleProperty().bind(model.rowProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    void focus() {
        area.requestFocus();
    }
}
