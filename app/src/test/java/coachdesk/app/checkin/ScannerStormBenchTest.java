package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.testkit.bench.Figures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * From a scanner's Enter to the verdict in the window: 20 codes a second for a minute, while a sync writes 20,000 rows,
 * with the server in the same process.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class ScannerStormBenchTest {
    private static final Duration LASTS = Duration.ofMinutes(1);
    private static final long SEED = 20_261_121;

    @TempDir
    static Path folder;

    private static StormyDoor door;

    @BeforeAll
    static void open() {
        door = new StormyDoor(folder);
    }

    @Start
    void start(Stage stage) {
        door.show(stage);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void a_minute_of_it() throws Exception {
        door.blow(SEED, LASTS);
        double[] verdicts = sorted(List.copyOf(door.verdictMillis.values()));
        double[] deaf = sorted(door.deafMillis);
        double[] checks = sorted(List.copyOf(door.checkMillis));
        assertThat(verdicts).hasSizeGreaterThan(500);
        Figures.atMost("storm: code → verdict on the disk, p99", "ms", 50, at(checks, 0.99));
        Figures.atMost("window: Enter of a scanner in a storm → verdict, median", "ms", 50, at(verdicts, 0.5));
        Figures.atMost("window: Enter of a scanner in a storm → verdict, p99", "ms", 50, at(verdicts, 0.99));
        Figures.atMost("window: keys of the storm wait for the window, p99", "ms", 100, at(deaf, 0.99));
    }

    private static double[] sorted(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
