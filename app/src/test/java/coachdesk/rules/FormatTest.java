package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.build.JavaFormat;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void every_java_file_is_written_in_the_projects_style() {
        assertThat(Sources.java().parallelStream().filter(source -> !formatted(source)))
                .map(Sources.Source::path)
                .as("not formatted: run  mvn -Pformat")
                .isEmpty();
    }

    private static boolean formatted(Sources.Source source) {
        try {
            return JavaFormat.formatted(source.text()).equals(source.text());
        } catch (Exception e) {
            throw new AssertionError("cannot be parsed: " + source.path(), e);
        }
    }
}
