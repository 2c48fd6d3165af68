package coachdesk.app;

import coachdesk.desk.settings.DataFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What the program was started with.
 *
 * @param folder the data folder
 * @param demo whether a new folder is filled with the demo studio and used on this computer without being asked
 */
record StartOptions(Path folder, boolean demo) {
    static final String USAGE = "coachdesk [--data DIR] [--demo]";

    /** @throws IllegalArgumentException with a sentence for the terminal */
    static StartOptions of(String... arguments) {
        Path folder = null;
        boolean demo = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--demo" -> demo = true;
                case "--data" -> folder = folder(i + 1 < arguments.length ? arguments[++i] : "");
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i] + "; usage: " + USAGE);
            }
        }
        return new StartOptions(folder == null ? usual(demo) : folder, demo);
    }

    /** The demo studio has a folder of its own, so that it never meets real data. */
    private static Path usual(boolean demo) {
        Path usual = DataFolder.usual();
        return demo ? usual.resolveSibling(usual.getFileName() + "-demo") : usual;
    }

    private static Path folder(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--data: not a folder's name: " + text, e);
        }
        throw new IllegalArgumentException("--data needs a folder; usage: " + USAGE);
    }
}
