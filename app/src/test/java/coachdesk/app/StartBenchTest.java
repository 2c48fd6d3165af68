package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.testkit.bench.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of the process to a list that is drawn, from a folder with 20,000 reservations, beside an empty window
 * with the same toolkit and theme. Both are processes of their own and start in turn, with the same options.
 */
@Tag("bench")
class StartBenchTest {
    private static final int ROUNDS = 9;
    private static final double TIMES = 1.5;

    @TempDir
    Path folder;

    @Test
    void a_list_from_the_cache() throws IOException {
        Path filled = folder.resolve("filled");
        new DeskFixture(filled, 20_000).close();
        double[] ours = new double[ROUNDS];
        double[] empty = new double[ROUNDS];
        started();
        started(copy(filled, "warm"));
        for (int i = 0; i < ROUNDS; i++) {
            empty[i] = started();
            ours[i] = started(copy(filled, "start-" + i));
        }
        double peer = median(empty);
        Figures.atMost(
                "window: start to a list of 20,000 from the cache",
                "ms",
                TIMES * peer,
                median(ours),
                "empty window",
                peer);
    }

    private static double started(String... args) throws IOException {
        long start = System.nanoTime();
        Process process = ChildWindow.start(List.of(), StartedWindow.class, args);
        String said = process.inputReader().readLine();
        double millis = (System.nanoTime() - start) / 1e6;
        process.destroyForcibly().onExit().join();
        assertThat(said).isEqualTo("drawn");
        return millis;
    }

    /** Each start has its own folder: the process is ended in the middle of whatever else it begins. */
    private String copy(Path filled, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(filled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy.toString();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
