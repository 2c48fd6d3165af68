package coachdesk.backend.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that tests need and that Maven cannot bring. */
final class Installed {
    private Installed() {}

    /** @throws AssertionError with what to install */
    static Path chromedriver() {
        return find("chromedriver")
                .orElseThrow(() ->
                        new AssertionError("This test opens pages in a real browser, and there is none: chromedriver"
                                + " is not on the PATH. On Debian: apt-get install chromium chromium-driver. Elsewhere:"
                                + " Chrome and the chromedriver of its version."));
    }

    /** Empty where chromedriver has to find the browser itself. */
    static Optional<Path> chromium() {
        return find("chromium");
    }

    private static Optional<Path> find(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
