package coachdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port of the backend inside this process. It is the same at every start, as long as nobody else has taken it: articles,
 * offers and the studio's looks name the addresses of its films and pictures.
 */
record LastPort(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(LastPort.class);
    private static final int LARGEST = 65_535;

    private Path file() {
        return folder.resolve("embedded-port");
    }

    /** 0 for any, when there was none. */
    int number() {
        try {
            int port = Files.exists(file())
                    ? Integer.parseInt(Files.readString(file()).strip())
                    : 0;
            return port > 0 && port <= LARGEST ? port : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    void keep(int port) {
        try {
            Files.writeString(file(), Integer.toString(port));
        } catch (IOException e) {
            LOG.warn(
                    "the port will be another one at the next start: {}",
                    e.getClass().getSimpleName());
        }
    }
}
