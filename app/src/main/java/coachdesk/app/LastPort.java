package coachdesk.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    /** 0 for any, when there was none or somebody else has it. */
    int ifFree() {
        try {
            int port = Files.exists(file())
                    ? Integer.parseInt(Files.readString(file()).strip())
                    : 0;
            return port > 0 && port <= LARGEST && free(port) ? port : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
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
