package coachdesk.app.shell;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The side panel: over the right third of the content, which stays usable beside it. */
final class SideLayer extends StackPane implements SidePanel {
    private static final double SHARE = 1.0 / 3;
    private static final double NARROWEST_EM = 24;

    private final VBox panel = new VBox();
    private final Label name = new Label();
    private final Button close = new Button(null, Icons.of("fth-x"));
    private final ScrollPane scroll = new ScrollPane();
    private Runnable closed = () -> {};
    private Node focusedBefore;

    SideLayer(Texts texts) {
        setPickOnBounds(false);
        setAlignment(Pos.CENTER_RIGHT);
        close.getStyleClass().addAll("flat", "button-icon");
        close.accessibleTextProperty().bind(texts.bind("side.close"));
        close.setOnAction(event -> close());
        name.getStyleClass().add("side-title");
        HBox header = new HBox(name, close);
        header.getStyleClass().add("side-header");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel.getChildren().addAll(header, scroll);
        panel.getStyleClass().add("side-panel");
        panel.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(this::panelWidth, widthProperty(), name.fontProperty()));
        panel.minWidthProperty().bind(panel.maxWidthProperty());
        panel.setVisible(false);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        getChildren().add(panel);
        // What it shows was made in the language it was opened in.
        texts.localeProperty().addListener((property, before, now) -> close());
    }

    private double panelWidth() {
        return Math.min(
                getWidth(),
                Math.max(getWidth() * SHARE, NARROWEST_EM * name.getFont().getSize()));
    }

    boolean isOpen() {
        return panel.isVisible();
    }

    @Override
    public void open(String title, Region content, Runnable whenClosed) {
        Runnable previous = closed;
        closed = whenClosed;
        previous.run();
        EmojiText.show(name, title);
        scroll.setContent(content);
        scroll.setVvalue(0);
        if (!panel.isVisible()) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
            panel.setVisible(true);
        }
    }

    @Override
    public void close() {
        if (!panel.isVisible()) {
            return;
        }
        panel.setVisible(false);
        EmojiText.show(name, null);
        scroll.setContent(null);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
        Runnable tell = closed;
        closed = () -> {};
        tell.run();
    }
}
