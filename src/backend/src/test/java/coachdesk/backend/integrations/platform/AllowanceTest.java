package coachdesk.backend.integrations.platform;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.integrations.PlatformTrial;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long one asks for nothing, by what a platform says is left. */
class AllowanceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void while_there_is_enough_nobody_waits() {
        assertThat(new Allowance(200, 10, MINUTE, true).pause()).isZero();
        assertThat(new Allowance(100_000, 5_000, DAY, false).pause()).isZero();
        assertThat(new Allowance(3, 3, MINUTE, true).pause()).isZero();
    }

    @Test
    void what_comes_back_at_once_is_waited_for() {
        assertThat(new Allowance(200, 9, MINUTE, true).pause()).isEqualTo(MINUTE);
        assertThat(new Allowance(20, 3, Duration.ofSeconds(2), true).pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(new Allowance(0, 0, MINUTE, true).pause()).isZero();
    }

    @Test
    void what_comes_back_bit_by_bit_is_waited_for_as_far_as_it_is_needed() {
        Duration full = Duration.ofSeconds(20);
        assertThat(new Allowance(2_000, 0, full, false).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(new Allowance(2_000, 99, full, false).pause()).isLessThan(Duration.ofMillis(20));
        assertThat(new Allowance(100_000, 4_000, DAY, false).pause()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_platform_that_says_nonsense_stops_nobody() {
        long most = 999_999_999_999_999L;
        for (boolean atOnce : new boolean[] {true, false}) {
            assertThat(new Allowance(most, 0, Duration.ofSeconds(most), atOnce).pause())
                    .isPositive()
                    .isLessThanOrEqualTo(DAY);
        }
    }

    @Test
    void people_are_told_seconds_and_of_a_day_nothing() {
        assertThat(new Allowance(20, 3, Duration.ofMillis(1_001), true).rate())
                .isEqualTo(new PlatformTrial.Rate(20, 3, 2));
        assertThat(new Allowance(100_000, 4_000, DAY, false).rate())
                .isEqualTo(new PlatformTrial.Rate(100_000, 4_000, -1));
    }
}
