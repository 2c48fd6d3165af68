package coachdesk.testkit.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for whoever has no other place to test in. They are gone with the program, unless it is killed. Thread-safe. */
public final class Scratch {
    private static final Path ALL = make();

    private Scratch() {}

    /** A new, empty one. */
    public static Path folder() {
        try {
            return Files.createTempDirectory(ALL, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            Path all = Files.createTempDirectory("coachdesk-test");
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(all)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much as can be. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // Somebody still writes there: the next start of the machine takes it away.
        }
    }
}
