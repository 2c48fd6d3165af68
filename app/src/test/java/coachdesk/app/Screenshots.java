package coachdesk.app;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws every screen into a folder, light and dark, in French. Started by {@code mvn -Pscreenshots}. */
public final class Screenshots {
    private static final Logger LOG = LoggerFactory.getLogger(Screenshots.class);

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
        Map<String, BufferedImage> drawn = new LinkedHashMap<>();
        try (OpenScreen open = new OpenScreen(screen, "fr")) {
            int lasting = screen.steps().size() - (screen.again() ? 1 : 0);
            open.take(screen.steps().subList(0, lasting));
            for (String theme : List.of("dark", "light")) {
                open.with(hand -> hand.fixture().desk.settings().change(values -> values.withTheme(theme)));
                OpenScreen.settle();
                open.take(screen.steps().subList(lasting, screen.steps().size()));
                open.with(hand -> drawn.put(theme, hand.look(open.stage)));
            }
        }
        for (Map.Entry<String, BufferedImage> picture : drawn.entrySet()) {
            SmallPng.write(picture.getValue(), pictures.resolve(screen.name() + "-" + picture.getKey() + ".png"));
        }
    }
}
