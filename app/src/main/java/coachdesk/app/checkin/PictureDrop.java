package coachdesk.app.checkin;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Takes pictures that are dropped on a node or pasted into it. UI thread only. */
final class PictureDrop {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final Node target;
    private final Node mark;
    private final Consumer<List<Picture>> taken;

    /** @param mark shows that letting go here will work */
    PictureDrop(Node target, Node mark, Consumer<List<Picture>> taken) {
        this.target = target;
        this.mark = mark;
        this.taken = taken;
    }

    void install() {
        target.setOnDragOver(this::over);
        target.setOnDragExited(event -> mark.pseudoClassStateChanged(TARGET, false));
        target.setOnDragDropped(event -> {
            event.setDropCompleted(take(event.getDragboard()));
            event.consume();
        });
        target.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean paste = event.isShortcutDown() && event.getCode() == KeyCode.V;
            if (paste && take(Clipboard.getSystemClipboard())) {
                event.consume();
            }
        });
    }

    private void over(DragEvent event) {
        if (PictureIntake.holdsPicture(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            mark.pseudoClassStateChanged(TARGET, true);
            event.consume();
        }
    }

    /** @return whether there was a picture in it */
    boolean take(Clipboard content) {
        List<Picture> pictures = PictureIntake.of(content);
        if (!pictures.isEmpty()) {
            taken.accept(pictures);
        }
        return !pictures.isEmpty();
    }
}
