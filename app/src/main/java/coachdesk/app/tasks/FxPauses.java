package coachdesk.app.tasks;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Pauses by the toolkit's own timer. */
public final class FxPauses implements Pauses {
    @Override
    public Runnable after(Duration pause, Runnable then) {
        PauseTransition timer = new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
        timer.setOnFinished(event -> then.run());
        timer.play();
        return timer::stop;
    }
}
