package coachdesk.app.evening;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Types what it reads into whatever has the focus, without a pause, and ends with Enter. UI thread only. */
public record UsbScanner(Scene scene) {
    public void scan(String text) {
        type(text);
        enter();
    }

    public void type(String text) {
        text.chars().forEach(c -> {
            key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED);
            key(KeyEvent.KEY_TYPED, String.valueOf((char) c), KeyCode.UNDEFINED);
            key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED);
        });
    }

    public void enter() {
        key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER);
        key(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED);
        key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER);
    }

    private void key(EventType<KeyEvent> type, String character, KeyCode code) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene : owner, new KeyEvent(type, character, "", code, false, false, false, false));
    }
}
