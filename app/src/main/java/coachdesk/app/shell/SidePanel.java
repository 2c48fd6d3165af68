package coachdesk.app.shell;

import javafx.scene.layout.Region;

/** The panel over the right third of the window. UI thread only. */
public interface SidePanel {
    /** @param closed called when the panel is closed by the user or replaced */
    void open(String title, Region content, Runnable closed);

    void close();
}
