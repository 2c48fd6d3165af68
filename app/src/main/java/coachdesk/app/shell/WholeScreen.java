package coachdesk.app.shell;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** A window that fills the screen and does not close, until it is let go. UI thread only. */
final class WholeScreen {
    private final Stage stage;
    private final Runnable leaving;
    private final ChangeListener<Boolean> again = (property, before, now) -> fill(now);
    private final EventHandler<WindowEvent> stay = this::stay;
    private final EventHandler<WindowEvent> closing;
    private boolean held = true;

    /** @param leaving told when somebody wants to close the window */
    WholeScreen(Stage stage, Runnable leaving) {
        this.stage = stage;
        this.leaving = leaving;
        this.closing = stage.getOnCloseRequest();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(stay);
        stage.fullScreenProperty().addListener(again);
        stage.setFullScreen(true);
    }

    /** Some window managers have a key of their own for it. */
    private void fill(boolean full) {
        if (held && !full) {
            stage.setFullScreen(true);
        }
    }

    private void stay(WindowEvent event) {
        event.consume();
        leaving.run();
    }

    void letGo() {
        held = false;
        stage.fullScreenProperty().removeListener(again);
        stage.setOnCloseRequest(closing);
        stage.setFullScreen(false);
    }
}
