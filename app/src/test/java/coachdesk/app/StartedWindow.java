package coachdesk.app;

import coachdesk.app.shell.Theme;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Starts the program on a folder, or only an empty window with its theme, says on standard output that the cards, or the
 * window, were drawn, and ends at once.
 */
final class StartedWindow {
    private static boolean complete;

    private StartedWindow() {}

    public static void main(String... args) {
        if (args.length == 0) {
            ChildWindow.eachFrame(scene -> end(scene, any -> true));
            Platform.startup(StartedWindow::empty);
        } else {
            ChildWindow.eachFrame(scene -> end(scene, StartedWindow::listed));
            Launcher.main("--data", args[0]);
        }
    }

    private static void empty() {
        Stage stage = new Stage();
        Scene scene = new Scene(new StackPane(), 1280, 800);
        new Theme(scene).followSystem();
        stage.setScene(scene);
        stage.show();
    }

    /** The frame after the one that had everything in place: by then that one has been drawn. */
    private static void end(Scene scene, Predicate<Scene> wanted) {
        if (complete) {
            System.out.println("drawn");
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
        complete = wanted.test(scene);
        if (complete) {
            Platform.requestNextPulse();
        }
    }

    private static boolean listed(Scene scene) {
        return scene.getRoot().lookupAll(".overview-card .overview-row .label").stream()
                .anyMatch(cell -> cell instanceof Labeled label
                        && label.getText() != null
                        && !label.getText().isBlank());
    }
}
