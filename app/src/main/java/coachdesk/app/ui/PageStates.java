package coachdesk.app.ui;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * A page, or what stands in its place as long as it has nothing to show. That it is being read is only said when that
 * takes a while. UI thread.
 */
public class PageStates<S> extends StackPane {
    private static final Duration PATIENCE = Duration.millis(300);

    private final S reading;
    private final Map<S, Node> places;
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /**
     * @param reading the state in which nothing is known yet
     * @param word what a screen reader says of it
     * @param places what stands there in each other state
     */
    public PageStates(ObservableValue<S> state, S reading, ObservableValue<String> word, Map<S, Node> places) {
        this.reading = reading;
        this.places = places;
        wheel.setMaxSize(32, 32);
        wheel.accessibleTextProperty().bind(word);
        getChildren().addAll(places.values());
        patience.setOnFinished(event -> {
            // Not before: a page that is there soon would be styled with what is not seen on it.
            if (wheel.getParent() == null) {
                getChildren().add(wheel);
            }
            wheel.setVisible(reading.equals(state.getValue()));
        });
        state.subscribe(this::show);
    }

    private void show(S now) {
        places.forEach((state, node) -> node.setVisible(state.equals(now)));
        wheel.setVisible(false);
        if (reading.equals(now)) {
            patience.playFromStart();
        } else {
            patience.stop();
        }
    }
}
