package coachdesk.desk.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The name a new desk starts with. Never asks the network, which may be down and slow to say so. */
final class ComputerName {
    private static final String NONE = "Coach Desk";

    private ComputerName() {}

    static String get() {
        Map<String, String> environment = System.getenv();
        for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            String name = environment.get(variable);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        try {
            String name = Files.readString(Path.of("/etc/hostname")).strip();
            return name.isEmpty() ? NONE : name;
        } catch (IOException e) {
            return NONE;
        }
    }
}
