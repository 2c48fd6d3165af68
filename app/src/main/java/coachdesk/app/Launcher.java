package coachdesk.app;

import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.tasks.Ahead;
import java.util.Optional;
import javafx.application.Platform;

/** Where the program begins. Not the toolkit's own application class, which cannot start from the classpath. */
public final class Launcher {
    private static final int FAILED = 1;
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
        try {
            return open(options);
        } finally {
            if (options.temporary()) {
                TemporaryFolder.remove(options.folder());
            }
        }
    }

    /** The toolkit starts on this thread while everything else gets ready on another. */
    private static int open(StartOptions options) {
        Optional<Rehearsal> rehearsal = Optional.of(options)
                .filter(StartOptions::exitWhenReady)
                .map(it -> new Rehearsal(() -> System.out.println("ready")));
        try {
            Ahead.onItsOwn()
                    .meanwhile(() -> ready(options, rehearsal), () -> Platform.startup(() -> {}))
                    .ifPresent(App::run);
            return rehearsal.map(Rehearsal::passed).orElse(true) ? 0 : FAILED;
        } catch (UnsupportedOperationException e) {
            System.err.println("Coach Desk could not open the display: " + e.getMessage());
            return NO_DISPLAY;
        }
    }

    /** @return empty when the window that has the folder was brought forward instead */
    private static Optional<App> ready(StartOptions options, Optional<Rehearsal> rehearsal) {
        Optional<OneInstance> instance = Optional.empty();
        boolean taken = false;
        try {
            instance = OneInstance.claim(options.folder());
            taken = instance.isEmpty();
            if (taken && OneInstance.knock(options.folder())) {
                return Optional.empty();
            }
        } catch (ProblemException e) {
            // Opening the folder meets the same problem, and the window says it.
        }
        App app = new App(options, instance, taken, rehearsal);
        app.openFolder();
        return Optional.of(app);
    }
}
