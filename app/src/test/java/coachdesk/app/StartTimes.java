package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** How long processes take until they say that something was drawn. */
final class StartTimes {
    private StartTimes() {}

    /** Milliseconds from the start of the process to its first line; then it is ended, whatever else it begins. */
    static double until(String line, Start start) throws IOException {
        long began = System.nanoTime();
        Process process = start.begin();
        String said = process.inputReader().readLine();
        double millis = (System.nanoTime() - began) / 1e6;
        process.destroyForcibly().onExit().join();
        assertThat(said).isEqualTo(line);
        return millis;
    }

    /** Each start has its own folder: the process is ended in the middle of whatever else it begins. */
    static String copy(Path filled, Path to) throws IOException {
        Path copy = Files.createDirectories(to);
        try (Stream<Path> files = Files.list(filled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy.toString();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Starts a process. */
    interface Start {
        Process begin() throws IOException;
    }
}
