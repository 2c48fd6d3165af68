package coachdesk.app.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.notifications.Programs.Answer;
import coachdesk.app.notifications.Programs.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the only program that is there for certain: Java itself. */
class SystemProgramsTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static Answer run(String... command) {
        return new SystemPrograms().run(List.of(command), Map.of(), Duration.ofSeconds(60));
    }

    @Test
    void it_says_what_a_program_wrote_and_how_it_ended() {
        Answer well = run(JAVA, "--version");
        assertThat(well.end()).isEqualTo(End.WELL);
        assertThat(well.text()).contains("25");
        assertThat(run(JAVA, "--no-such-option").end()).isEqualTo(End.BADLY);
        assertThat(run("no-such-program-anywhere").end()).isEqualTo(End.BADLY);
    }

    @Test
    void a_program_that_takes_too_long_is_ended() {
        Answer late = new SystemPrograms().run(List.of(JAVA, "--version"), Map.of(), Duration.ofMillis(1));
        assertThat(late.end()).isEqualTo(End.TOO_LATE);
    }
}
