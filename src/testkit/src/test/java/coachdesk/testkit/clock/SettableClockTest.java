package coachdesk.testkit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant START = Instant.parse("2026-11-21T18:30:00Z");

    @Test
    void it_stands_still_until_told() {
        SettableClock clock = new SettableClock(START);
        assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
        clock.set(START.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.minusSeconds(1));
    }

    @Test
    void another_machine_s_clock_and_another_zone_run_along() {
        SettableClock clock = new SettableClock(START);
        Clock ahead = clock.skewed(Duration.ofHours(2));
        Clock zurich = clock.withZone(ZoneId.of("Europe/Zurich"));
        clock.advance(Duration.ofSeconds(9));
        assertThat(ahead.instant()).isEqualTo(START.plusSeconds(9).plus(Duration.ofHours(2)));
        assertThat(zurich.instant()).isEqualTo(START.plusSeconds(9));
    }
}
