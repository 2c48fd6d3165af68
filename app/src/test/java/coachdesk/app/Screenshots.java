package coachdesk.app;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws every screen into a folder, light and dark, in French. Started by {@code mvn -Pscreenshots}. */
public final class Screenshots {
    private static final Logger LOG = LoggerFactory.getLogger(Screenshots.class);
    private static final int SETTLE_ROUNDS = 4;
    private static final int SETTLE_MILLIS = 110;

    private final Path pictures;

    private Screenshots(Path pictures) {
        this.pictures = pictures;
    }

    /** @param arguments the folder for the pictures, then how the names of the wanted screens begin; all when none */
    public static void main(String... arguments) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        Platform.setImplicitExit(false);
        Screenshots screenshots = new Screenshots(Path.of(arguments[0]));
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        int failed = 1;
        try {
            for (Screen screen : Screens.all()) {
                if (wanted.isEmpty() || wanted.stream().anyMatch(screen.name()::startsWith)) {
                    screenshots.draw(screen);
                }
            }
            failed = 0;
        } catch (Exception e) {
            LOG.error("a screen could not be drawn", e);
        }
        System.exit(failed);
    }

    private void draw(Screen screen) throws Exception {
        Path folder = Files.createTempDirectory("coachdesk-screenshots");
        Map<String, BufferedImage> drawn = new LinkedHashMap<>();
        try (DeskFixture fixture = new DeskFixture(folder, screen.reservations())) {
            fixture.desk.settings().change(values -> values.withTextPercent(screen.textPercent()));
            screen.before().accept(fixture);
            Stage stage = onWindowThread(Stage::new);
            Window window = onWindowThread(() -> new Window(stage, fixture, screen.width(), screen.height()));
            Hand hand = new Hand(window, fixture);
            settle();
            int lasting = screen.steps().size() - (screen.again() ? 1 : 0);
            take(screen.steps().subList(0, lasting), hand);
            for (String theme : List.of("dark", "light")) {
                onWindowThread(() -> {
                    fixture.desk.settings().change(values -> values.withTheme(theme));
                    return null;
                });
                settle();
                take(screen.steps().subList(lasting, screen.steps().size()), hand);
                drawn.put(theme, onWindowThread(() -> hand.look(stage)));
            }
            onWindowThread(() -> {
                stage.hide();
                window.close();
                return null;
            });
        }
        for (Map.Entry<String, BufferedImage> picture : drawn.entrySet()) {
            SmallPng.write(picture.getValue(), pictures.resolve(screen.name() + "-" + picture.getKey() + ".png"));
        }
    }

    private static void take(List<Screen.Step> steps, Hand hand) throws Exception {
        for (Screen.Step step : steps) {
            onWindowThread(() -> {
                step.take(hand);
                return null;
            });
            settle();
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
