package coachdesk.desk.settings;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code settings.json}: a plain object that a person may edit. Written whole beside the old one, which it then
 * replaces; fields that this version does not know stay. A file that is no JSON is set aside as
 * {@code settings.json.broken}, the defaults apply, and {@link #problem()} says so. A folder that cannot be written
 * keeps the change for as long as the program runs.
 */
public final class JsonSettings implements Settings {
    public static final String FILE = "settings.json";

    private static final Logger log = LoggerFactory.getLogger(JsonSettings.class);

    private final Path file;
    private final Executor writer;
    private final List<Consumer<Values>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean writeWaits = new AtomicBoolean();
    private Values values;
    private Values written;
    private volatile Problem problem;

    private JsonSettings(Path folder, Executor writer, String defaultDeviceName) {
        this.file = folder.resolve(FILE);
        this.writer = writer;
        this.values = SettingsDocument.read(read(SettingsDocument::values).orElse(Map.of()), defaultDeviceName);
        this.written = values;
    }

    /** Every change is on the disk when {@link #change} returns. */
    public static JsonSettings open(Path folder) {
        return open(folder, Runnable::run);
    }

    /** @param writer runs the writing; several changes that wait for it are written once */
    public static JsonSettings open(Path folder, Executor writer) {
        return new JsonSettings(folder, writer, ComputerName.get());
    }

    @Override
    public synchronized Values values() {
        return values;
    }

    @Override
    public void change(UnaryOperator<Values> change) {
        Values now;
        synchronized (this) {
            now = change.apply(values);
            if (now.equals(values)) {
                return;
            }
            values = now;
        }
        if (writeWaits.compareAndSet(false, true)) {
            writer.execute(this::write);
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public Runnable listen(Consumer<Values> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    private synchronized void write() {
        writeWaits.set(false);
        try {
            Files.createDirectories(file.getParent());
            ObjectNode document = readDocument();
            SettingsDocument.write(document, written, values);
            Path fresh = Files.createTempFile(file.getParent(), FILE, ".new");
            try {
                Files.writeString(fresh, document.toPrettyString() + "\n");
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            written = values;
            problem = null;
        } catch (IOException e) {
            log.warn("settings not written: {}", e.getClass().getSimpleName());
            problem = Problem.of(ErrorCode.FILE_UNWRITABLE, "file", file.toString());
        }
    }

    private ObjectNode readDocument() {
        JsonMapper mapper = new JsonMapper();
        return read(text -> mapper.readTree(text) instanceof ObjectNode document ? document : null)
                .orElseGet(mapper::createObjectNode);
    }

    /** Reads the file's text; null when it is no JSON object. */
    private interface Reader<T> {
        T read(String text) throws IOException;
    }

    private <T> Optional<T> read(Reader<T> reader) {
        try {
            Optional<T> read = Optional.ofNullable(reader.read(Files.readString(file)));
            if (read.isEmpty()) {
                setAside();
            }
            return read;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException | java.nio.charset.CharacterCodingException e) {
            setAside();
        } catch (IOException e) {
            log.warn("settings not read: {}", e.getClass().getSimpleName());
            problem = Problem.of(ErrorCode.FILE_UNREADABLE, "file", file.toString());
        }
        return Optional.empty();
    }

    private void setAside() {
        Path aside = file.resolveSibling(FILE + ".broken");
        log.warn("settings are no JSON object, set aside");
        problem = Problem.of(ErrorCode.SETTINGS_BROKEN, "file", aside.toString());
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("broken settings not moved: {}", e.getClass().getSimpleName());
        }
    }
}
