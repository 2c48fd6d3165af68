package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A colour has a name everywhere but in the two theme files. */
class ColoursTest {
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?<![.\\w])rgba?\\(|Color\\.(web|rgb)\\(");
    private static final List<String> THEMES = List.of("theme-dark.css", "theme-light.css");

    @Test
    void no_colour_is_written_outside_the_themes() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("../resources/app/css")))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !THEMES.contains(file.getFileName().toString()))
                            .filter(ColoursTest::namesAColour))
                    .isEmpty();
        }
    }

    private static boolean namesAColour(Path file) {
        try {
            return COLOUR.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
