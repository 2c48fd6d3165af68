package coachdesk.app.shell;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lies over the whole window and keeps the keyboard to itself while it shows something. */
public final class CoverLayer extends StackPane implements Overlay {
    private final ChangeListener<Node> keeper = (owner, before, now) -> keepFocus(now);
    private Runnable closed = () -> {};
    private Node focusedBefore;

    /** @param styleClass what lies between the window and the content: {@code overlay} or {@code modal} */
    public CoverLayer(String styleClass) {
        getStyleClass().add(styleClass);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this || "overlay".equals(styleClass)) {
                hide();
            }
            event.consume();
        });
    }

    @Override
    public void show(Region content, Runnable whenClosed) {
        Runnable previous = closed;
        closed = whenClosed;
        previous.run();
        getChildren().setAll(content);
        if (!isVisible()) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
            setVisible(true);
            sceneFocus(true);
        }
        content.setFocusTraversable(true);
        content.requestFocus();
    }

    @Override
    public void hide() {
        if (!isVisible()) {
            return;
        }
        sceneFocus(false);
        setVisible(false);
        getChildren().clear();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
        Runnable tell = closed;
        closed = () -> {};
        tell.run();
    }

    private void sceneFocus(boolean keep) {
        if (getScene() == null) {
            return;
        }
        if (keep) {
            getScene().focusOwnerProperty().addListener(keeper);
        } else {
            getScene().focusOwnerProperty().removeListener(keeper);
        }
    }

    private void keepFocus(Node now) {
        for (Node at = now; at != null; at = at.getParent()) {
            if (at == this) {
                return;
            }
        }
        if (!getChildren().isEmpty()) {
            getChildren().getFirst().requestFocus();
        }
    }
}
