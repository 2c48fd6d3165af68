package coachdesk.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpacedTest {
    private static final Duration REST = Duration.ofMillis(500);

    private final ManualPauses pauses = new ManualPauses();
    private int done;
    private final Spaced spaced = new Spaced(pauses, REST, () -> done++);

    @Test
    void the_first_is_done_at_once() {
        spaced.ask();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void many_in_a_row_are_done_once_more_after_the_rest() {
        for (int i = 0; i < 20; i++) {
            spaced.ask();
        }
        assertThat(done).isEqualTo(1);
        pauses.end(REST);
        assertThat(done).isEqualTo(2);
        pauses.end(REST);
        assertThat(done).isEqualTo(2);
    }

    @Test
    void after_a_rest_nobody_asked_in_the_next_is_done_at_once() {
        spaced.ask();
        pauses.end(REST);
        spaced.ask();
        assertThat(done).isEqualTo(2);
    }
}
