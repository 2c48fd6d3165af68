package coachdesk.app.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls a page to a part of it. UI thread only. */
public final class InView {
    private InView() {}

    /** The part begins at the top of what is seen, or as near to it as the page allows. */
    public static void bring(Node part) {
        Parent at = part.getParent();
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at instanceof ScrollPane scroll) {
            scroll.layout();
            Node page = scroll.getContent();
            double begins = page.sceneToLocal(part.localToScene(part.getBoundsInLocal()))
                    .getMinY();
            double hidden = page.getBoundsInLocal().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden > 0 ? Math.clamp(begins / hidden, 0, 1) : 0);
        }
    }
}
