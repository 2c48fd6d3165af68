package coachdesk.app.catalogue.form;

import coachdesk.app.ui.Icons;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Field;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One address of several, with what can be done with it, and below it what is wrong with it. */
final class LinkRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass TARGET_BELOW = PseudoClass.getPseudoClass("target-below");
    private static final Field ANY = Field.link("address");

    private final TextField text = new TextField();
    private final FormWords words;
    private final Field field;
    private final Label fault = new Label();
    private final StackPane picture = new StackPane();
    private final HBox deeds;

    /** What a row asks of the others. */
    interface Others {
        void moved(LinkRow row, int by);

        void movedTo(LinkRow row, LinkRow place);

        void removed(LinkRow row);

        void changed();

        void next(LinkRow row);
    }

    LinkRow(String link, Field field, FormWords words, FormExtras tools, Others others) {
        this.words = words;
        this.field = field;
        Texts texts = words.texts();
        text.setText(link);
        text.accessibleTextProperty().bind(texts.bind("catalogue.link"));
        HBox.setHgrow(text, Priority.ALWAYS);
        deeds = new HBox();
        deeds.getStyleClass().add("link-deeds");
        if (tools.open() != null) {
            deeds.getChildren()
                    .add(OpenedLine.opens(text, tools.openIcon(), texts.bind("catalogue.link.open"), tools.open()));
        }
        deeds.getChildren()
                .addAll(
                        icon("fth-arrow-up", texts.bind("catalogue.link.up"), () -> others.moved(this, -1)),
                        icon("fth-arrow-down", texts.bind("catalogue.link.down"), () -> others.moved(this, 1)),
                        icon("fth-x", texts.bind("catalogue.link.remove"), () -> others.removed(this)));
        HBox line = new HBox(picture, text, deeds);
        line.getStyleClass().add("control-row");
        fault.getStyleClass().add("form-fault");
        fault.setWrapText(true);
        ListRow.show(fault, null);
        getStyleClass().add("link-row");
        getChildren().addAll(line, fault);
        text.textProperty().addListener((property, before, now) -> {
            look(tools);
            others.changed();
        });
        text.focusedProperty().addListener((property, before, now) -> others.changed());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, others));
        dragged(line, others);
        look(tools);
    }

    /** In full. Empty for what is no address of the web. */
    static Optional<String> link(String written) {
        return Optional.ofNullable((String) ANY.read(written, null).wire()).filter(address -> !address.isEmpty());
    }

    String typed() {
        return text.getText().strip();
    }

    void focus() {
        text.requestFocus();
        text.end();
    }

    /** @param twice whether another row says the same */
    void judge(boolean twice) {
        boolean none = !typed().isEmpty() && !text.isFocused() && link(typed()).isEmpty();
        Fault wrong = twice ? Fault.TWICE : none ? Fault.NO_LINK : null;
        ListRow.show(fault, wrong == null ? null : words.fault(field, wrong));
        text.pseudoClassStateChanged(WRONG, wrong != null);
    }

    private void look(FormExtras tools) {
        ListRow.show(deeds, !typed().isEmpty());
        picture.getChildren().clear();
        Node seen = tools.picture() == null ? null : tools.picture().apply(typed());
        if (seen != null) {
            picture.getChildren().add(seen);
        }
        ListRow.show(picture, seen != null);
    }

    private void key(KeyEvent event, Others others) {
        if (event.getCode() == KeyCode.ENTER) {
            others.next(this);
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            others.moved(this, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            others.moved(this, 1);
        } else {
            return;
        }
        event.consume();
    }

    private void dragged(HBox line, Others others) {
        Node handle = Icons.of("fth-menu");
        handle.getStyleClass().add("link-handle");
        StackPane grip = new StackPane(handle);
        grip.getStyleClass().add("link-grip");
        line.getChildren().addFirst(grip);
        grip.visibleProperty().bind(deeds.visibleProperty());
        grip.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(typed());
            startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof LinkRow row && row != this && row.getParent() == getParent()) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragEntered(event -> {
            if (event.getGestureSource() instanceof LinkRow row) {
                aim(row);
            }
        });
        setOnDragExited(event -> aim(this));
        setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof LinkRow row) {
                others.movedTo(row, this);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** A line where the dragged row would come: one from above comes below. Nowhere for the row itself. */
    private void aim(LinkRow dragged) {
        List<Node> rows = getParent().getChildrenUnmodifiable();
        int from = rows.indexOf(dragged);
        int here = rows.indexOf(this);
        pseudoClassStateChanged(TARGET, from > here);
        pseudoClassStateChanged(TARGET_BELOW, from >= 0 && from < here);
    }

    private static Button icon(String icon, ObservableValue<String> word, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(word);
        button.setOnAction(event -> action.run());
        return button;
    }
}
