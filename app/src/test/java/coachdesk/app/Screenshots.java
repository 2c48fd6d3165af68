package coachdesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Draws every screen into a folder, light and dark, in French. Started by {@code mvn -Pscreenshots}. */
public final class Screenshots {
    private static final int RESERVATIONS = 400;
    private static final int SETTLE_ROUNDS = 4;
    private static final int SETTLE_MILLIS = 120;

    private final Path pictures;

    private Screenshots(Path pictures) {
        this.pictures = pictures;
    }

    /** @param arguments the folder for the pictures, then names of screens; all when there is none */
    public static void main(String... arguments) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        Platform.setImplicitExit(false);
        Screenshots screenshots = new Screenshots(Path.of(arguments[0]));
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        for (Screens.Screen screen : Screens.all()) {
            if (wanted.isEmpty() || wanted.contains(screen.name())) {
                screenshots.draw(screen, "dark");
                screenshots.draw(screen, "light");
            }
        }
        System.exit(0);
    }

    private void draw(Screens.Screen screen, String theme) throws Exception {
        Path folder = Files.createTempDirectory("coachdesk-screenshots");
        try (DeskFixture fixture = new DeskFixture(folder, RESERVATIONS)) {
            fixture.desk.settings().change(values -> values.withTheme(theme).withTextPercent(screen.textPercent()));
            Stage stage = onWindowThread(Stage::new);
            Window window = onWindowThread(() -> new Window(stage, fixture, screen.width(), screen.height()));
            settle();
            for (Screens.Step step : screen.steps()) {
                onWindowThread(() -> {
                    step.take(window, fixture);
                    return null;
                });
                settle();
            }
            onWindowThread(() -> {
                Picture.save(stage.getScene(), pictures.resolve(screen.name() + "-" + theme + ".png"));
                stage.hide();
                window.close();
                return null;
            });
        }
    }

    /** Lets what runs beside come back to the window, and the window lay itself out. */
    private static void settle() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < SETTLE_ROUNDS; i++) {
            onWindowThread(() -> null);
            never.await(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static <T> T onWindowThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
