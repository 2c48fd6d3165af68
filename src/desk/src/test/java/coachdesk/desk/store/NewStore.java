package coachdesk.desk.store;

import coachdesk.testkit.files.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store in an empty folder as {@link Store#open} makes it, but quick: a copy of one that was made before. */
public final class NewStore {
    private static final byte[] EMPTY = make();

    private NewStore() {}

    /** In a folder that has one already, that one. */
    public static Store in(Path folder) {
        Path file = folder.resolve(Store.FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.write(file, EMPTY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Store.open(folder);
    }

    private static byte[] make() {
        try {
            Path folder = Scratch.folder();
            Store.open(folder).close();
            return Files.readAllBytes(folder.resolve(Store.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
