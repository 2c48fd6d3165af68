package coachdesk.app.shell;

import javafx.scene.layout.Region;

/** What one opens in the side panel, and closes only while it stands there: what took its place stays. UI thread only. */
public final class OwnPanel {
    private final SidePanel side;
    private boolean open;

    public OwnPanel(SidePanel side) {
        this.side = side;
    }

    /** @param closed called when it is closed or replaced, by whomever */
    public void open(String title, Region content, Runnable closed) {
        side.open(title, content, () -> {
            open = false;
            closed.run();
        });
        open = true;
    }

    /** When what was begun in it is done, which may be later. */
    public void close() {
        if (open) {
            side.close();
        }
    }
}
