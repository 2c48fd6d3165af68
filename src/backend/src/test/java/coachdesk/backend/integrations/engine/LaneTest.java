package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.integrations.Platform;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A pause ends when it is over, whatever the clock does meanwhile. */
class LaneTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Instant start = Bridge.START;
    private final Lane lane = new Lane(Pace.of(Platform.HUBSPOT), start);

    @Test
    void a_clock_that_is_set_back_makes_no_pause_longer() {
        lane.pause(MINUTE, true, start);
        Instant back = start.minus(Duration.ofDays(100));
        assertThat(lane.wait(back)).isEqualTo(MINUTE);
        assertThat(lane.free(back)).isZero();
        assertThat(lane.free(back.plus(MINUTE))).isPositive();
    }

    @Test
    void what_cannot_be_read_is_tried_again_in_a_while_by_any_clock() {
        lane.unreadable(start);
        Instant back = start.minus(Duration.ofDays(100));
        assertThat(lane.pull(back)).isFalse();
        assertThat(lane.pull(back.plus(Duration.ofMinutes(16)))).isTrue();
    }
}
