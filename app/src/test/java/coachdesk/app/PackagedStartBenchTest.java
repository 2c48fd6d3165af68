package coachdesk.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coachdesk.build.installer.VirtualScreen;
import coachdesk.testkit.bench.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start of the app image beside that of the class path with the JDK's own options, and with those of
 * {@code mvn -Prun}: the same folder with 20,000 reservations, the same screen, in turn, to the list that is drawn.
 */
@Tag("bench")
class PackagedStartBenchTest {
    private static final Path IMAGE = Path.of("target/installer/coach-desk/bin/coach-desk");
    private static final String HOW = "no app image at app/target/installer; make it with: mvn -Pinstaller package";
    private static final int ROUNDS = 5;
    private static final double TIMES = 0.5;
    private static final double TIMES_OF_FIRST_COMPILER = 0.8;

    @TempDir
    Path folder;

    @Test
    void a_packaged_start() throws IOException {
        if (!Files.isExecutable(IMAGE)) {
            System.out.println(HOW);
        }
        assumeTrue(Files.isExecutable(IMAGE), HOW);
        Path filled = folder.resolve("filled");
        new DeskFixture(filled, 20_000).close();
        double[] packaged = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] quick = new double[ROUNDS];
        Optional<VirtualScreen> screen = VirtualScreen.start();
        try {
            for (int i = -1; i < ROUNDS; i++) {
                int round = Math.max(i, 0); // the first one warms up, and is overwritten
                plain[round] = plain(screen, List.of(), copy(filled, "plain" + i));
                quick[round] = plain(screen, List.of(ChildWindow.FIRST_COMPILER), copy(filled, "quick" + i));
                packaged[round] = packaged(screen, copy(filled, "packaged" + i));
            }
        } finally {
            screen.ifPresent(VirtualScreen::close);
        }
        String where = screen.isPresent() ? ", Xvfb" : ", no screen";
        told("window: packaged start, 20,000" + where, TIMES, packaged, "java -cp", plain);
        told("window: the same" + where, TIMES_OF_FIRST_COMPILER, packaged, "mvn -Prun", quick);
    }

    private static void told(String what, double times, double[] ours, String name, double[] peer) {
        double beside = StartTimes.median(peer);
        Figures.atMost(what, "ms", times * beside, StartTimes.median(ours), name, beside);
    }

    private String copy(Path filled, String name) throws IOException {
        return StartTimes.copy(filled, folder.resolve(name));
    }

    private static double plain(Optional<VirtualScreen> screen, List<String> options, String data) throws IOException {
        List<String> command = ChildWindow.command(screen.isEmpty(), options, Launcher.class, arguments(data));
        return StartTimes.until("ready", () -> on(screen, new ProcessBuilder(command)));
    }

    private static double packaged(Optional<VirtualScreen> screen, String data) throws IOException {
        ProcessBuilder start = new ProcessBuilder(IMAGE.toAbsolutePath().toString());
        start.command().addAll(List.of(arguments(data)));
        if (screen.isEmpty()) {
            start.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", ChildWindow.WITHOUT_SCREEN));
        }
        return StartTimes.until("ready", () -> on(screen, start));
    }

    private static String[] arguments(String data) {
        return new String[] {"--data", data, "--exit-when-ready"};
    }

    private static Process on(Optional<VirtualScreen> screen, ProcessBuilder start) throws IOException {
        screen.ifPresent(it -> it.into(start.environment()));
        return start.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
