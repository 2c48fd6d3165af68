package coachdesk.app.ui;

import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether a node stands in a window that shows and is not minimised. UI thread only. */
public final class Seen {
    private final ObservableValue<Boolean> showing;
    private final ObservableValue<Boolean> minimised;
    private final Consumer<Boolean> told;
    private boolean seen;

    private Seen(Node node, Consumer<Boolean> told) {
        ObservableValue<Window> window = node.sceneProperty().flatMap(Scene::windowProperty);
        this.showing = window.flatMap(Window::showingProperty).orElse(false);
        this.minimised = window.flatMap(Seen::minimised).orElse(false);
        this.told = told;
    }

    /** @param told whenever it changes; at first nobody sees it */
    public static void follow(Node node, Consumer<Boolean> told) {
        Seen seen = new Seen(node, told);
        seen.showing.subscribe(now -> seen.look());
        seen.minimised.subscribe(now -> seen.look());
    }

    private void look() {
        boolean now = showing.getValue() && !minimised.getValue();
        if (now != seen) {
            seen = now;
            told.accept(now);
        }
    }

    private static ObservableValue<Boolean> minimised(Window window) {
        return window instanceof Stage stage ? stage.iconifiedProperty() : new SimpleBooleanProperty();
    }
}
