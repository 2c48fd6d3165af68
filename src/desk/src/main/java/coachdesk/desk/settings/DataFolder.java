package coachdesk.desk.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the data live when nobody says otherwise: the same for the window and the terminal. */
public final class DataFolder {
    private DataFolder() {}

    public static Path usual() {
        return usual(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static Path usual(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return under(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"), "Coach Desk");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Coach Desk");
        }
        return under(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"), "coach-desk");
    }

    private static Path under(String chosen, Path usual, String name) {
        return (chosen == null || chosen.isBlank() ? usual : Path.of(chosen)).resolve(name);
    }
}
