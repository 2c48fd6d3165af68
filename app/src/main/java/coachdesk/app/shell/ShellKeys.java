package coachdesk.app.shell;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do in the whole window: commands, closing the side panel, taking back. UI thread only. */
final class ShellKeys {
    private final Layers layers;
    private final SideLayer side;
    private final CommandTable commands;
    private final EventHandler<KeyEvent> late = this::press;
    private final EventHandler<KeyEvent> early = this::pressEarly;

    ShellKeys(Layers layers, SideLayer side, CommandTable commands) {
        this.layers = layers;
        this.side = side;
        this.commands = commands;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, early);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, late);
        scene.addEventHandler(KeyEvent.KEY_TYPED, late);
    }

    void leave(Scene scene) {
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, late);
        scene.removeEventHandler(KeyEvent.KEY_TYPED, late);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, early);
    }

    private void press(KeyEvent event) {
        if (covered()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && side.isOpen()) {
            side.close();
            event.consume();
            return;
        }
        commands.press(event);
    }

    private boolean covered() {
        return layers.isAlone()
                || layers.modal().isVisible()
                || layers.overlay().isVisible();
    }

    /** Undo of a toast comes before the undo inside a text field. */
    private void pressEarly(KeyEvent event) {
        if (!layers.isAlone() && ShellCommands.UNDO.match(event) && layers.undoLast()) {
            event.consume();
        }
    }
}
