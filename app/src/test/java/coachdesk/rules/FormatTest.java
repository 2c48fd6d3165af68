package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.build.JavaFormat;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void every_java_file_is_written_in_the_projects_style() throws Exception {
        assertThat(JavaFormat.unformatted(Sources.ROOT))
                .as("not formatted: run  mvn -Pformat")
                .isEmpty();
    }
}
