package coachdesk.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LivedTimeTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T17:00:00Z"));
    private final Queue<Runnable> beats = new ArrayDeque<>();
    private final LivedTime time = new LivedTime(clock, (pause, then) -> {
        beats.add(then);
        return () -> beats.remove(then);
    });

    private void live(Duration duration) {
        for (long left = duration.toMillis(); left > 0; left -= 20) {
            clock.advance(Duration.ofMillis(Math.min(20, left)));
            beat();
        }
    }

    private void beat() {
        Runnable beat = beats.poll();
        if (beat != null) {
            beat.run();
        }
    }

    @Test
    void what_was_lived_through_counts() {
        long before = time.millis();
        live(Duration.ofMillis(400));
        clock.advance(Duration.ofMillis(7));
        assertThat(time.millis() - before).isEqualTo(407);
    }

    @Test
    void a_stall_counts_as_one_beat_wherever_the_next_key_is_heard() {
        long before = time.millis();
        clock.advance(Duration.ofMillis(900));
        assertThat(time.millis() - before).isEqualTo(20);
        beat();
        assertThat(time.millis() - before).isEqualTo(20);
        clock.advance(Duration.ofMillis(3));
        assertThat(time.millis() - before).isEqualTo(23);
    }

    @Test
    void it_falls_asleep_and_wakes_with_all_that_passed() {
        long before = time.millis();
        live(Duration.ofSeconds(3));
        assertThat(beats).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(time.millis() - before).isEqualTo(63_000);
    }

    @Test
    void a_wait_does_not_end_in_a_stall_and_can_be_called_off() {
        boolean[] ended = new boolean[2];
        time.after(Duration.ofMillis(150), () -> ended[0] = true);
        Runnable off = time.after(Duration.ofMillis(150), () -> ended[1] = true);
        clock.advance(Duration.ofMillis(500));
        beat();
        assertThat(ended).containsExactly(false, false);
        off.run();
        live(Duration.ofMillis(140));
        assertThat(ended).containsExactly(true, false);
    }

    @Test
    void a_clock_set_back_does_not_stop_it() {
        long before = time.millis();
        clock.advance(Duration.ofHours(-1));
        beat();
        live(Duration.ofMillis(40));
        assertThat(time.millis() - before).isEqualTo(40);
    }
}
