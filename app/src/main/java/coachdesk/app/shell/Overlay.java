package coachdesk.app.shell;

import javafx.scene.layout.Region;

/** Covers the whole window, whatever tab shows: the verdict at the door. UI thread only. */
public interface Overlay {
    /** Replaces what the overlay shows. Escape, a click or {@link #hide} closes it. */
    void show(Region content, Runnable closed);

    void hide();
}
