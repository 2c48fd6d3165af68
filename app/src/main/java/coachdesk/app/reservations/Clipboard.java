package coachdesk.app.reservations;

import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.Texts;
import javafx.scene.input.ClipboardContent;

/** Copies values and says so. */
final class Clipboard implements DetailGroup.Copy {
    private final Toasts toasts;
    private final Texts texts;

    Clipboard(Toasts toasts, Texts texts) {
        this.toasts = toasts;
        this.texts = texts;
    }

    @Override
    public void copy(String value) {
        put(value);
        toasts.info(texts.get("reservations.copied"));
    }

    @Override
    public String label(String name) {
        return texts.get("reservations.copy", name);
    }

    /** For an address that the system could not open. */
    void copyAddress(String address) {
        put(address);
        toasts.info(texts.get("reservations.link-copied"));
    }

    private static void put(String value) {
        ClipboardContent content = new ClipboardContent();
        content.putString(value);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }
}
