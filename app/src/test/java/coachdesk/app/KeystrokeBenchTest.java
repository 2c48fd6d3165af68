package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.testkit.bench.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From a key in the search field to the frame with its rows, at 100,000 reservations, beside the same window over a list
 * that is fixed in memory. A machine without a graphics card draws by the processor: the frame itself is slower here than
 * where it will be used.
 */
@Tag("bench")
class KeystrokeBenchTest {
    @TempDir
    Path folder;

    @Test
    void frame_with_rows() throws IOException {
        List<String> lines = ChildWindow.lines(
                ChildWindow.start(List.of("-Dquantum.multithreaded=false"), KeystrokeFrames.class, folder.toString()));
        double[] ours = millis(lines, "rows");
        double[] fixed = millis(lines, "fixed");
        assertThat(ours).hasSizeGreaterThan(20);
        assertThat(fixed).hasSizeGreaterThan(20);
        figure("window: key in the search field → rows drawn, median", ours, fixed, 0.5);
        figure("window: key in the search field → rows drawn, p90", ours, fixed, 0.9);
    }

    private static void figure(String what, double[] ours, double[] fixed, double share) {
        Figures.atMost(what, "ms", 33, at(ours, share), "fixed list", at(fixed, share));
    }

    private static double[] millis(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "\t"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1)))
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
