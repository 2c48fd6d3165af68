package coachdesk.desk.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The backend that the window runs inside its process, as {@code embedded.json} in the data folder, so that the terminal
 * can sync through it. Readable by its owner alone: the token opens the door. The window writes it when the backend is
 * up and removes it at its end.
 *
 * @param uri on the loopback
 * @param token of the session that the backend gave
 * @param process that runs it: a file left behind by a crash points to none
 */
public record RunningBackend(URI uri, String token, long process) {
    public static final String FILE = "embedded.json";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** This process runs it. */
    public static RunningBackend here(URI uri, String token) {
        return new RunningBackend(uri, token, ProcessHandle.current().pid());
    }

    public void write(Path folder) throws IOException {
        Path fresh = OwnerOnly.createFile(folder, FILE);
        try {
            Files.writeString(
                    fresh,
                    MAPPER.writeValueAsString(Map.of("uri", uri.toString(), "token", token, "process", process)));
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    public static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Empty when no process runs one for this folder. */
    public static Optional<RunningBackend> find(Path folder) {
        try {
            JsonNode file = MAPPER.readTree(Files.readString(folder.resolve(FILE)));
            RunningBackend found = new RunningBackend(
                    URI.create(file.path("uri").asText()),
                    file.path("token").asText(),
                    file.path("process").asLong());
            return ProcessHandle.of(found.process())
                    .filter(ProcessHandle::isAlive)
                    .map(alive -> found);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return uri + " in process " + process;
    }
}
