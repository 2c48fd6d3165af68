package coachdesk.cli.bench;

import coachdesk.cli.desks.ChildJava;
import coachdesk.testkit.bench.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first load leaves behind in the memory of a desk, which runs in a process of its own, and what raw SQLite does. */
@Tag("bench")
class LoadMemoryBenchTest {
    /** A heap that is all there from the start: what the process grows by is then what it takes beside the heap. */
    private static final List<String> WHOLE_HEAP = List.of("-Xms256m", "-XX:+AlwaysPreTouch");

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand() throws Exception {
        try (FilledBackend few = new FilledBackend(folder.resolve("few"), 1_000);
                FilledBackend many = new FilledBackend(folder.resolve("many"), 100_000)) {
            ChildJava java = new ChildJava(folder);
            double desk = grown(java.run(
                    WHOLE_HEAP,
                    LoadMemory.class,
                    "desk",
                    folder.resolve("desk").toString(),
                    few.address().toString(),
                    few.token(),
                    many.address().toString(),
                    many.token()));
            double raw = grown(java.run(
                    WHOLE_HEAP, LoadMemory.class, "raw", folder.resolve("raw").toString()));
            Figures.atMost(
                    "sync: first load of 100,000, growth of the desk's own process", "MB", 60, desk, "raw insert", raw);
        }
    }

    private static double grown(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader()) {
            String last = lines.lines()
                    .reduce((before, line) -> line)
                    .orElseThrow(() -> new IOException("the process ended without a figure"));
            return Double.parseDouble(last);
        } finally {
            process.destroy();
        }
    }
}
