package coachdesk.app;

import coachdesk.app.shell.Shell;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.tasks.Pauses;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window appears laid out and drawn once, with its list, unless that makes somebody wait. */
final class FirstPicture {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration FIRST_FRAMES = Duration.ofMillis(200);

    private final Stage stage;
    private final BooleanSupplier ended;
    private final Pauses pauses = new FxPauses();

    FirstPicture(Stage stage, BooleanSupplier ended) {
        this.stage = stage;
        this.ended = ended;
    }

    /** @param then what would take the time of the first frames */
    void when(Shell shell, Runnable then) {
        shell.current().whenFilled(() -> {
            showWindow();
            afterFrame(() -> pauses.after(FIRST_FRAMES, then));
        });
        stage.getScene().getRoot().applyCss();
        pauses.after(PATIENCE, this::showWindow);
    }

    private void showWindow() {
        if (!ended.getAsBoolean()) {
            stage.show();
        }
    }

    /** Calls once, when the next frame is laid out. */
    void afterFrame(Runnable then) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                then.run();
            }
        });
    }
}
