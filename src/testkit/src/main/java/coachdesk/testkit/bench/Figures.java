package coachdesk.testkit.bench;

import coachdesk.testkit.bench.Figure.Direction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a bench leaves what it measured. The figures of all modules meet in the file named by the system property
 * {@value #FILE}; {@link FiguresTable} prints them as one table at the end of {@code mvn -Pbench} and fails the build
 * when a limit is missed, so that a bench itself does not assert its figures. Without the property (a bench started
 * from an editor) the figure is only printed.
 */
public final class Figures {
    public static final String FILE = "coachdesk.figures";

    private Figures() {}

    /** Records a figure that is good when it is small; {@code peerValue} is in the same unit. */
    public static void atMost(String what, String unit, double limit, double ours, String peer, double peerValue) {
        record(new Figure(what, unit, Direction.AT_MOST, limit, ours, peer, peerValue));
    }

    /** Records a figure that is good when it is small and has no peer to stand beside. */
    public static void atMost(String what, String unit, double limit, double ours) {
        atMost(what, unit, limit, ours, "", Double.NaN);
    }

    /** Records a figure that is good when it is large; {@code peerValue} is in the same unit. */
    public static void atLeast(String what, String unit, double limit, double ours, String peer, double peerValue) {
        record(new Figure(what, unit, Direction.AT_LEAST, limit, ours, peer, peerValue));
    }

    private static void record(Figure figure) {
        System.out.println(figure.line());
        String file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        try {
            Path path = Path.of(file);
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, figure.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
