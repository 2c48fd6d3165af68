package coachdesk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/** A window in a process of its own, drawn by the software renderer onto no screen, and when it has drawn something. */
public final class ChildWindow {
    static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";
    static final List<String> WITHOUT_SCREEN =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");

    private ChildWindow() {}

    /** Starts with the options of {@code mvn -Prun}. */
    static Process start(List<String> options, Class<?> main, String... args) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add(FIRST_COMPILER);
        return new ProcessBuilder(command(true, all, main, args))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** @param hidden whether it draws onto no screen */
    public static List<String> command(boolean hidden, List<String> options, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=fr"));
        command.addAll(hidden ? WITHOUT_SCREEN : List.of());
        command.addAll(options);
        command.addAll(List.of(
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Everything it says, to its end. */
    static List<String> lines(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().toList();
        } finally {
            process.destroy();
        }
    }

    /** Calls for every frame of the first window, once its nodes have their places and before it is drawn. */
    static void eachFrame(Frame frame) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            if (Window.getWindows().size() == 1) {
                Window window = Window.getWindows().getFirst();
                InvalidationListener scene = seen -> listen(window.getScene(), frame);
                window.sceneProperty().addListener(scene);
                listen(window.getScene(), frame);
            }
        });
    }

    private static void listen(Scene scene, Frame frame) {
        if (scene != null) {
            scene.addPostLayoutPulseListener(() -> frame.laidOut(scene));
        }
    }

    /** Gets the scene of a frame. */
    interface Frame {
        void laidOut(Scene scene);
    }
}
