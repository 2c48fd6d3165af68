package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is done now and then is done then, whatever the clock does. */
class SeldomTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Seldom seldom = new Seldom(Duration.ofMinutes(1));

    @Test
    void each_thing_comes_again_when_its_time_has_passed() {
        assertThat(seldom.again("a", NOON)).isTrue();
        assertThat(seldom.again("a", NOON)).isFalse();
        assertThat(seldom.again("b", NOON)).isTrue();
        assertThat(seldom.again("a", NOON.plusSeconds(59))).isFalse();
        assertThat(seldom.again("a", NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void what_is_over_begins_anew() {
        assertThat(seldom.again("a", NOON)).isTrue();
        seldom.forget("a");
        assertThat(seldom.again("a", NOON)).isTrue();
    }

    @Test
    void a_clock_that_is_set_back_by_a_year_holds_up_nothing() {
        assertThat(seldom.again("a", NOON)).isTrue();
        Instant before = NOON.minus(Duration.ofDays(365));
        assertThat(seldom.again("a", before)).isTrue();
        assertThat(seldom.again("a", before.plusSeconds(1))).isFalse();
    }
}
