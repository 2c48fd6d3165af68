package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window from below to above: the page, what must be answered, toasts, a page that stands alone, what covers all. */
public final class Layers extends StackPane {
    private final StackPane body = new StackPane();
    private final CoverLayer modal = new CoverLayer("modal");
    private final ToastLayer toasts;
    private final StackPane alone = new StackPane();
    private final CoverLayer overlay = new CoverLayer("overlay");

    /** @param still whether nothing should slide or fade */
    public Layers(Texts texts, BooleanSupplier still) {
        getStyleClass().add("layers");
        toasts = new ToastLayer(texts, still);
        StackPane below = new StackPane(body, modal, toasts, alone);
        // Or every pulse of a queue at the door styles and lays out lists that nobody sees.
        below.visibleProperty().bind(overlay.visibleProperty().not());
        getChildren().addAll(below, overlay);
        alone.setVisible(false);
    }

    public void body(Region page) {
        modal.hide();
        overlay.hide();
        body.getChildren().setAll(page);
    }

    /** Shows this and nothing of what is below; what covers all still does. */
    void alone(Region page) {
        modal.hide();
        body.setVisible(false);
        // Or a tab that is shown meanwhile would take the keyboard.
        body.setDisable(true);
        toasts.setVisible(false);
        alone.getChildren().setAll(page);
        alone.setVisible(true);
        page.requestFocus();
    }

    void together() {
        alone.setVisible(false);
        alone.getChildren().clear();
        body.setVisible(true);
        body.setDisable(false);
        toasts.setVisible(true);
    }

    boolean isAlone() {
        return alone.isVisible();
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
