package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was set rings, on both databases, also in another process than that which set it. */
class DurableWakesTest {
    private static final int LONGEST_SECONDS = 30;
    private static final Duration SOON = Duration.ofMillis(500);

    private final Clock clock = Clock.systemUTC();
    private final LinkedBlockingQueue<String> rung = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void what_a_process_set_that_is_gone_rings_in_the_next(TestDatabases kind) throws InterruptedException {
        try (Database database = kind.open()) {
            DurableWakes first = new DurableWakes(database.source().orElseThrow(), clock, "first", SOON, rung::add);
            first.at("nord", clock.instant().plus(Duration.ofHours(1)));
            first.at("nord", clock.instant().plusSeconds(4));
            first.close();
            assertThat(rung).as("not before its time").isEmpty();
            DurableWakes next = new DurableWakes(database.source().orElseThrow(), clock, "next", SOON, rung::add);
            next.at("sud", clock.instant().plus(Duration.ofHours(1)));
            assertThat(rung.poll(LONGEST_SECONDS, TimeUnit.SECONDS)).isEqualTo("nord");
            next.close();
            assertThat(rung).as("once").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_hears_one_sets_the_next(TestDatabases kind) throws InterruptedException {
        try (Database database = kind.open()) {
            AtomicReference<DurableWakes> wakes = new AtomicReference<>();
            wakes.set(new DurableWakes(database.source().orElseThrow(), clock, "one", SOON, what -> {
                wakes.get().at(what, clock.instant().plusSeconds(1));
                rung.add(what);
            }));
            wakes.get().at("nord", clock.instant().plusSeconds(1));
            for (int i = 0; i < 3; i++) {
                assertThat(rung.poll(LONGEST_SECONDS, TimeUnit.SECONDS)).isEqualTo("nord");
            }
            wakes.get().close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_another_process_rings_for_is_set_when_that_is_over(TestDatabases kind) throws InterruptedException {
        try (Database database = kind.open()) {
            DurableWakes dead = new DurableWakes(database.source().orElseThrow(), clock, "dead", SOON, rung::add);
            dead.at("nord", clock.instant().plus(Duration.ofHours(1)));
            dead.close();
            rings(database, true);
            DurableWakes next = new DurableWakes(database.source().orElseThrow(), clock, "next", SOON, rung::add);
            next.at("nord", clock.instant().plusSeconds(1));
            rings(database, false);
            next.at("nord", clock.instant().plusSeconds(2));
            assertThat(rung.poll(LONGEST_SECONDS, TimeUnit.SECONDS)).isEqualTo("nord");
            next.close();
        }
    }

    private static void rings(Database database, boolean now) {
        assertThat(database.<Integer>write(sql -> sql.update(SCHEDULED_TASKS)
                        .set(SCHEDULED_TASKS.PICKED, now)
                        .execute()))
                .isOne();
    }
}
