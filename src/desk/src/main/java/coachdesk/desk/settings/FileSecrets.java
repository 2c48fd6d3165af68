package coachdesk.desk.settings;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Secrets in {@code secrets.json} of the data folder, readable by the file's owner alone. Only when the user chose it. */
public final class FileSecrets implements Secrets {
    public static final String FILE = "secrets.json";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private final Path file;

    /** @param folder the data folder; made when it is missing, at the first secret */
    public FileSecrets(Path folder) {
        this.file = folder.resolve(FILE);
    }

    @Override
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(read().get(name));
    }

    @Override
    public void put(String name, String value) {
        putAll(Map.of(name, value));
    }

    synchronized void putAll(Map<String, String> more) {
        Map<String, String> values = read();
        values.putAll(more);
        write(values);
    }

    @Override
    public synchronized void remove(String name) {
        Map<String, String> values = read();
        if (values.remove(name) != null) {
            write(values);
        }
    }

    @Override
    public Where where() {
        return Where.FILE;
    }

    private Map<String, String> read() {
        try {
            return MAPPER.readValue(Files.readString(file), VALUES);
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException e) {
            throw Problem.of(ErrorCode.SECRETS_UNREADABLE, "file", file.toString())
                    .asException(e);
        }
    }

    private void write(Map<String, String> values) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = OwnerOnly.createFile(file.getParent(), FILE);
            try {
                Files.writeString(fresh, MAPPER.writeValueAsString(values));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FILE_UNWRITABLE, "file", file.toString()).asException(e);
        }
    }
}
