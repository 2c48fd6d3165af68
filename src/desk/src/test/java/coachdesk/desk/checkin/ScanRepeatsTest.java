package coachdesk.desk.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScanRepeatsTest {
    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    @Test
    void theTimeRunsFromTheLastSight() {
        ScanRepeats repeats = new ScanRepeats(Duration.ofSeconds(1), 1);
        assertThat(repeats.repeats("a", START)).isFalse();
        assertThat(repeats.repeats("a", START.plusMillis(900))).isTrue();
        assertThat(repeats.repeats("a", START.plusMillis(1_900))).isTrue();
        assertThat(repeats.repeats("a", START.plusMillis(2_901))).isFalse();
    }

    @Test
    void aClockThatWasSetBackForgets() {
        ScanRepeats repeats = new ScanRepeats(Duration.ofSeconds(1), 1);
        repeats.repeats("a", START);
        assertThat(repeats.repeats("a", START.minusSeconds(10))).isFalse();
    }

    @Test
    void asManyLieThereAsThereIsRoomFor() {
        ScanRepeats one = new ScanRepeats(Duration.ofSeconds(1), 1);
        ScanRepeats two = new ScanRepeats(Duration.ofSeconds(1), 2);
        for (ScanRepeats repeats : new ScanRepeats[] {one, two}) {
            repeats.repeats("a", START);
            repeats.repeats("b", START);
        }
        assertThat(one.repeats("a", START)).isFalse();
        assertThat(two.repeats("a", START)).isTrue();
        two.forget();
        assertThat(two.repeats("a", START)).isFalse();
    }
}
