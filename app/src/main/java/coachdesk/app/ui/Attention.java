package coachdesk.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether somebody looks at what the window shows. */
public final class Attention {
    private Attention() {}

    /** True while the node stands in the window that has the keyboard. */
    public static ObservableValue<Boolean> on(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(false);
    }
}
