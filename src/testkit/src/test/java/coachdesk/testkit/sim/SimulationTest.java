package coachdesk.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    @Test
    void events_happen_in_time_s_order_and_may_announce_more() {
        Simulation world = new Simulation(1, START);
        List<String> log = new ArrayList<>();
        world.in(Duration.ofSeconds(2), () -> log.add("two " + world.clock().instant()));
        world.in(Duration.ofSeconds(1), () -> {
            log.add("one");
            world.in(Duration.ofMillis(500), () -> log.add("one and a half"));
        });
        world.in(Duration.ofSeconds(9), () -> log.add("never"));
        world.run(Duration.ofSeconds(5));
        assertThat(log).containsExactly("one", "one and a half", "two 2026-11-21T18:00:02Z");
        assertThat(world.clock().instant()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void the_same_seed_gives_the_same_chance() {
        assertThat(new Simulation(3, START).random().nextLong())
                .isEqualTo(new Simulation(3, START).random().nextLong())
                .isNotEqualTo(new Simulation(4, START).random().nextLong());
    }

    @Test
    void a_failure_names_its_seed() {
        assertThatThrownBy(() -> Seeds.each(5, seed -> {
                    if (seed == 3) {
                        throw new IllegalStateException("broken");
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dseed=3")
                .hasMessageContaining("broken");
    }

    @Test
    void foul_weather_loses_three_answers_in_ten() {
        SplittableRandom random = new SplittableRandom(2);
        Map<Fate, Integer> seen = new EnumMap<>(Fate.class);
        for (int i = 0; i < 10_000; i++) {
            seen.merge(Weather.foul().next(random), 1, Integer::sum);
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Fate.values());
        assertThat(seen.get(Fate.ANSWER_LOST)).isBetween(2800, 3200);
        assertThat(Weather.fair().next(random)).isEqualTo(Fate.FINE);
    }
}
