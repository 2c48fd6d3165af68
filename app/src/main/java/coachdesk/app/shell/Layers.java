package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window from below to above: the page, what must be answered, toasts, what covers all. */
public final class Layers extends StackPane {
    private final StackPane body = new StackPane();
    private final CoverLayer modal = new CoverLayer("modal");
    private final ToastLayer toasts;
    private final CoverLayer overlay = new CoverLayer("overlay");

    /** @param still whether nothing should slide or fade */
    public Layers(Texts texts, BooleanSupplier still) {
        getStyleClass().add("layers");
        toasts = new ToastLayer(texts, still);
        getChildren().addAll(body, modal, toasts, overlay);
    }

    public void body(Region page) {
        modal.hide();
        overlay.hide();
        body.getChildren().setAll(page);
    }

    public CoverLayer modal() {
        return modal;
    }

    public CoverLayer overlay() {
        return overlay;
    }

    public Toasts toasts() {
        return toasts;
    }

    /** @return false when no toast offers an undo */
    boolean undoLast() {
        return toasts.undoLast();
    }
}
