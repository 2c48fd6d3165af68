package coachdesk.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts an image as its user will, without needing a display. The first start records what a start needs, which the launcher
 * then hands to every later one.
 */
final class FastStart {
    private static final String CACHE = "coach-desk.aot";
    private static final String MAKE = "java-options=-XX:AOTCacheOutput=$APPDIR/" + CACHE;
    private static final String USE = "java-options=-XX:AOTCache=$APPDIR/" + CACHE;
    private static final String WITHOUT_SCREEN = "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";
    private static final int MINUTES = 5;

    private final Target target;
    private final Path image;
    private final Path log;

    /** @param log gets what the program says meanwhile */
    FastStart(Target target, Path image, Path log) {
        this.target = target;
        this.image = image;
        this.log = log;
    }

    /** @return the cache's size in bytes */
    long prepare() throws IOException, InterruptedException {
        // In the launcher's own file: the environment would reach the processes that the program starts, too.
        Path options = target.options(image);
        List<String> lines = new ArrayList<>(Files.readAllLines(options));
        int first = lines.indexOf("[JavaOptions]") + 1;
        lines.add(first, MAKE);
        Files.write(options, lines);
        start();
        Path cache = target.app(image).resolve(CACHE);
        if (Files.notExists(cache)) {
            throw new IllegalStateException("the start left no cache; see " + log);
        }
        lines.set(first, USE);
        Files.write(options, lines);
        return Files.size(cache);
    }

    /** The image as it is handed out must open, show everything and end well: no jar and no module is missing. */
    void check() throws IOException, InterruptedException {
        start();
    }

    /** On a screen in memory, where that is to be had, since it is a window on a screen that the user will start. */
    private void start() throws IOException, InterruptedException {
        Optional<VirtualScreen> screen = target == Target.LINUX ? VirtualScreen.start() : Optional.empty();
        ProcessBuilder builder = new ProcessBuilder(target.program(image).toString(), "--exit-when-ready")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        screen.ifPresentOrElse(it -> it.into(builder.environment()), () -> builder.environment()
                .put("JAVA_TOOL_OPTIONS", WITHOUT_SCREEN));
        try {
            await(builder.start());
        } finally {
            screen.ifPresent(VirtualScreen::close);
        }
    }

    private void await(Process process) throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program did not end by itself; see " + log);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the program ended with " + process.exitValue() + "; see " + log);
        }
    }
}
