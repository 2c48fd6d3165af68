package coachdesk.app;

import java.nio.file.Path;
import java.util.Locale;

/** Where the data live when nobody says otherwise: the place that each system has for it. */
final class DataFolder {
    private static final String NAME = "Coach Desk";

    private DataFolder() {}

    /** @param demo the demo studio has a folder of its own, so that it never meets real data */
    static Path usual(boolean demo) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        return place(system, home).resolve(demo ? "demo" : "data").toAbsolutePath();
    }

    static Path place(String system, Path home) {
        if (system.startsWith("win")) {
            return set("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve(NAME);
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return set("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("coachdesk");
    }

    private static Path set(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
