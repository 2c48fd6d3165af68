package coachdesk.app;

import coachdesk.backend.store.Databases;
import coachdesk.desk.store.Store;
import coachdesk.testkit.files.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Databases as they are after the first start, copied into the folders of tests: making one takes a good part of most. Thread-safe. */
public final class ReadyFiles {
    /** Of the backend's database, in its folder. */
    public static final String SERVER = "backend.sqlite";

    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

    private ReadyFiles() {}

    /** Of a desk that nothing was told. In a folder that has one already, nothing. */
    public static void desk(Path folder) {
        put(folder, Store.FILE, "", made -> Store.open(made).close());
    }

    /** Of a backend where nobody is. In a folder that has one already, nothing. */
    public static void server(Path folder) {
        put(folder, SERVER, "", made -> Databases.sqlite(made.resolve(SERVER)).close());
    }

    /**
     * In a folder that has the file already, nothing.
     *
     * @param what distinguishes those of one name
     * @param make makes it in a folder, and closes it; always the same
     */
    static void put(Path folder, String name, String what, Consumer<Path> make) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.write(file, MADE.computeIfAbsent(name + what, unknown -> made(name, make)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(String name, Consumer<Path> make) {
        try {
            Path folder = Scratch.folder();
            make.accept(folder);
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
