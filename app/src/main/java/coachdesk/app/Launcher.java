package coachdesk.app;

import coachdesk.desk.problems.ProblemException;
import java.util.Optional;
import javafx.application.Platform;

/** Where the program begins. Not the toolkit's own application class, which cannot start from the classpath. */
public final class Launcher {
    private static final int USAGE = 2;
    private static final int NO_DISPLAY = 3;

    private Launcher() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        StartOptions options;
        try {
            options = StartOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("coachdesk: " + e.getMessage());
            return USAGE;
        }
        Optional<String> missing = Display.missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            return NO_DISPLAY;
        }
        return open(options);
    }

    private static int open(StartOptions options) {
        Optional<OneInstance> instance = Optional.empty();
        boolean taken = false;
        try {
            instance = OneInstance.claim(options.folder());
            taken = instance.isEmpty();
            if (taken && OneInstance.knock(options.folder())) {
                return 0;
            }
        } catch (ProblemException e) {
            // Opening the folder meets the same problem, and the window says it.
        }
        App app = new App(options, instance, taken);
        app.openFolder();
        try {
            Platform.startup(app::show);
        } catch (UnsupportedOperationException e) {
            System.err.println("Coach Desk could not open the display: " + e.getMessage());
            return NO_DISPLAY;
        }
        app.awaitEnd();
        return 0;
    }
}
