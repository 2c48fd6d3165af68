package coachdesk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemOpenerTest {
    /** A program that is on every machine that this runs on: the one that runs it. */
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void what_is_not_there_or_finds_nothing_to_open_it_with_is_told() {
        assertThat(SystemOpener.started(List.of("no-such-program-anywhere"))).isFalse();
        assertThat(SystemOpener.started(List.of(JAVA, "--no-such-option"))).isFalse();
        assertThat(SystemOpener.started(List.of(JAVA, "--version"))).isTrue();
    }
}
