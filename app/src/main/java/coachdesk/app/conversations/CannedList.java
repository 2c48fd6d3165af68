package coachdesk.app.conversations;

import coachdesk.app.ui.RowCell;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.CannedReply;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The ready answers to choose from, over the field in which the slash was typed. */
final class CannedList extends ListView<CannedReply> {
    private static final double ROW = 2.8;
    private static final double BORDER = 6;

    private final CannedModel model;
    private final Consumer<CannedReply> chosen;

    CannedList(CannedModel model, Consumer<CannedReply> chosen, Texts texts) {
        super(model.meant());
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("canned-list");
        accessibleTextProperty().bind(texts.bind("conversations.canned"));
        setFocusTraversable(false);
        visibleProperty().bind(Bindings.isNotEmpty(model.meant()));
        managedProperty().bind(visibleProperty());
        setCellFactory(view -> new Cell());
        setOnMouseClicked(event -> choose());
        Label measure = new Label();
        prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.meant().size() * measure.getFont().getSize() * ROW + BORDER,
                        model.meant(),
                        measure.fontProperty()));
        setMinHeight(USE_PREF_SIZE);
        model.meant().addListener((ListChangeListener<CannedReply>)
                change -> getSelectionModel().selectFirst());
    }

    /** @return whether the key was meant for it */
    boolean press(KeyCode key) {
        if (model.meant().isEmpty()) {
            return false;
        }
        switch (key) {
            case UP -> getSelectionModel().selectPrevious();
            case DOWN -> getSelectionModel().selectNext();
            case ENTER, TAB -> choose();
            case ESCAPE -> model.close();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose() {
        CannedReply reply = getSelectionModel().getSelectedItem();
        if (reply != null) {
            chosen.accept(reply);
        }
    }

    private static final class Cell extends RowCell<CannedReply> {
        private final Label shortcut = new Label();
        private final Label title = new Label();
        private final Label text = new Label();
        private final HBox row = new HBox(shortcut, title, text);

        Cell() {
            row.getStyleClass().add("canned-row");
            shortcut.getStyleClass().add("canned-shortcut");
            text.getStyleClass().add("text-muted");
            shortcut.setMinWidth(USE_PREF_SIZE);
            title.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
        }

        @Override
        protected Node row(CannedReply reply) {
            shortcut.setText("/" + reply.shortcut());
            title.setText(reply.title());
            text.setText(reply.text().replaceAll("\\s+", " "));
            setAccessibleText(shortcut.getText() + ", " + reply.title() + ", " + text.getText());
            return row;
        }
    }
}
