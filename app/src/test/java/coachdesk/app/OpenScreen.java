package coachdesk.app;

import coachdesk.testkit.files.Scratch;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

/** A screen in a window of its own, on a studio of its own. From any thread but the window's. */
final class OpenScreen implements AutoCloseable {
    private static final int SETTLE_ROUNDS = 4;
    private static final int SETTLE_MILLIS = 110;

    final DeskFixture fixture;
    final Stage stage;
    final Window window;
    private final Hand hand;

    /** No step is taken yet. @param language that the window speaks from the start */
    OpenScreen(Screen screen, String language) throws Exception {
        fixture = new DeskFixture(Scratch.folder(), screen.reservations());
        fixture.desk.settings().change(values -> values.withTextPercent(screen.textPercent())
                .withLanguage(language));
        screen.before().accept(fixture);
        stage = onWindowThread(Stage::new);
        window = onWindowThread(() -> new Window(stage, fixture, screen.width(), screen.height()));
        hand = new Hand(window, fixture);
        settle();
    }

    void take(List<Screen.Step> steps) throws Exception {
        for (Screen.Step step : steps) {
            with(step);
            settle();
        }
    }

    /** On the window's thread. */
    void with(Screen.Step step) throws Exception {
        onWindowThread(() -> {
            step.take(hand);
            return null;
        });
    }

    /** Lets what runs beside come back to the window, and the window lay itself out. */
    static void settle() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < SETTLE_ROUNDS; i++) {
            onWindowThread(() -> null);
            never.await(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    static <T> T onWindowThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    @Override
    public void close() {
        try {
            onWindowThread(() -> {
                stage.hide();
                window.close();
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException("the screen stays open", e);
        }
        fixture.close();
    }
}
