package coachdesk.app;

import coachdesk.testkit.bench.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        double peer = StartTimes.median(empty);
        Figures.atMost(
                "window: start to a list of 20,000 from the cache",
                "ms",
                TIMES * peer,
                StartTimes.median(ours),
                "empty window",
                peer);
    }

    private static double started(String... args) throws IOException {
        return StartTimes.until("drawn", () -> ChildWindow.start(List.of(), StartedWindow.class, args));
    }

    private String copy(Path filled, String name) throws IOException {
        return StartTimes.copy(filled, folder.resolve(name));
    }
}
