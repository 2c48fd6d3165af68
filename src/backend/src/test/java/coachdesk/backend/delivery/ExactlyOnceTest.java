package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.sim.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whenever a process dies or freezes, nobody gets a message twice, and everybody gets it once another goes on. */
class ExactlyOnceTest {
    private static final int PEOPLE = 4;
    private static final int SEEDS = 25;
    private static final Duration DAY = Duration.ofHours(24);

    private final FakeProvider provider = new FakeProvider(Channel.EMAIL, DAY);
    private final SettableClock clock = new SettableClock(Sent.START);

    private static void fill(Sent studio) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            ids.add("p" + i);
            studio.person("p" + i, "P" + i, "p" + i + "@example.com", null);
        }
        studio.campaign("c", "Bonjour {prénom}", ids, Channel.INTERNAL, Channel.EMAIL);
        studio.go("d", "c");
    }

    @Test
    void processes_that_die_anywhere_are_followed_by_others() {
        Seeds.each(SEEDS, seed -> new ExactlyOnceTest().dieAndGoOn(new SplittableRandom(seed)));
    }

    private void dieAndGoOn(SplittableRandom random) {
        try (Database database = TestDatabases.inMemory()) {
            fill(new Sent(database, provider.alone(), clock, "studio"));
            int deaths = 0;
            for (int life = 0; life < 6; life++) {
                MortalClock machine = new MortalClock(clock, random.nextInt(5, 60));
                try {
                    new Sent(database, provider.alone(), clock, machine, "studio").run(40);
                } catch (MortalClock.Dead dead) {
                    deaths++;
                }
                clock.advance(Duration.ofSeconds(31));
            }
            Sent last = new Sent(database, provider.alone(), clock, "studio");
            last.run(300);
            assertThat(last.state("d")).as("after %s deaths", deaths).isEqualTo(DispatchState.DONE);
            assertThat(last.states("d").values()).hasSize(2 * PEOPLE).containsOnly("sent");
            assertThat(last.docs(Kind.MESSAGE)).hasSize(PEOPLE);
            assertThat(provider.received).hasSize(PEOPLE).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_process_that_froze_in_a_call_and_wakes_up_writes_nothing_and_sends_nothing_more() {
        try (Database database = TestDatabases.inMemory()) {
            Sent frozen = new Sent(database, provider.alone(), clock, "studio");
            Sent other = new Sent(database, provider.alone(), clock, "studio");
            fill(frozen);
            provider.script.add((self, letter) -> {
                clock.advance(Duration.ofSeconds(50));
                other.run(120);
                assertThat(other.state("d")).isEqualTo(DispatchState.DONE);
                return Outcome.refused("late", null);
            });
            frozen.run(5);
            frozen.run(120);
            assertThat(other.states("d").values()).containsOnly("sent");
            assertThat(provider.received).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(other.docs(Kind.MESSAGE)).hasSize(PEOPLE);
        }
    }

    @Test
    void a_run_that_was_dead_for_half_an_hour_is_settled_and_not_continued() {
        try (Database database = TestDatabases.inMemory()) {
            Sent dying = new Sent(database, provider.alone(), clock, "studio");
            fill(dying);
            provider.script.add((self, letter) -> {
                throw new MortalClock.Dead();
            });
            try {
                dying.run(5);
            } catch (MortalClock.Dead dead) {
                clock.advance(Duration.ofMinutes(31));
            }
            Sent next = new Sent(database, provider.alone(), clock, "studio");
            next.run(120);
            assertThat(next.state("d")).isEqualTo(DispatchState.DONE);
            assertThat(next.states("d").values())
                    .contains("failed run.interrupted")
                    .allMatch(state -> state.equals("sent") || state.equals("failed run.interrupted"));
            assertThat(provider.received).hasSize(1);
        }
    }
}
