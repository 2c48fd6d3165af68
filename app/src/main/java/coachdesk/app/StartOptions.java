package coachdesk.app;

import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.desk.settings.DataFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What the program was started with.
 *
 * @param folder the data folder
 * @param demo whether a new folder is filled with the demo studio and used on this computer without being asked
 * @param camera id of the camera that stands in for those of this computer; empty for these
 * @param exitWhenReady whether the program ends by itself once all has been seen
 * @param temporary whether the folder was made for this start alone and goes with it
 */
record StartOptions(Path folder, boolean demo, String camera, boolean exitWhenReady, boolean temporary) {
    static final String USAGE = "coachdesk [--data DIR] [--demo] [--camera-folder DIR] [--exit-when-ready]";

    /** @throws IllegalArgumentException with a sentence for the terminal */
    static StartOptions of(String... arguments) {
        Path folder = null;
        boolean demo = false;
        boolean exit = false;
        String camera = "";
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--demo" -> demo = true;
                case "--exit-when-ready" -> exit = true;
                case "--data" -> folder = folder("--data", i + 1 < arguments.length ? arguments[++i] : "");
                case "--camera-folder" ->
                    camera = FolderCamera.of(folder("--camera-folder", i + 1 < arguments.length ? arguments[++i] : ""))
                            .id();
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i] + "; usage: " + USAGE);
            }
        }
        if (folder == null && exit) {
            return new StartOptions(TemporaryFolder.make(), true, camera, true, true);
        }
        return new StartOptions(folder == null ? usual(demo) : folder, demo, camera, exit, false);
    }

    /** The demo studio has a folder of its own, so that it never meets real data. */
    private static Path usual(boolean demo) {
        Path usual = DataFolder.usual();
        return demo ? usual.resolveSibling(usual.getFileName() + "-demo") : usual;
    }

    private static Path folder(String option, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(option + ": not a folder's name: " + text, e);
        }
        throw new IllegalArgumentException(option + " needs a folder; usage: " + USAGE);
    }
}
