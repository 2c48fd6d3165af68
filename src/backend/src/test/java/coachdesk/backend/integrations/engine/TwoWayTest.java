package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.sim.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many contacts that are edited on both sides come together in two rounds, and then it is quiet. */
class TwoWayTest {
    /** So fast that a round takes no longer than a round should. */
    private static final Pace FAST = new Pace(10_000, Duration.ofSeconds(1), 1_000, 50, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"SQLITE, 1000", "POSTGRES, 100"})
    void edited_on_both_sides_they_come_together_in_two_rounds(TestDatabases which, int many) {
        Seeds.each(1, seed -> together(which, many, seed));
    }

    @Test
    @Tag("endurance")
    void a_thousand_come_together_on_postgresql_too() {
        Seeds.each(1, seed -> together(TestDatabases.POSTGRES, 1_000, seed));
    }

    private void together(TestDatabases which, int many, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SettableClock clock = new SettableClock(Bridge.START);
        MemoryPlatform hubspot = new MemoryPlatform(clock);
        try (Database database = which == TestDatabases.SQLITE ? TestDatabases.inMemory() : which.open();
                Bridge studio = new Bridge(database, clock, seed, (Platform platform) -> FAST)) {
            studio.connect("i", hubspot);
            for (int i = 0; i < many; i++) {
                studio.person("p" + i, "Prénom" + i + " Nom" + i, "p" + i + "@example.com", number(i));
            }
            studio.time.pass(Duration.ofMinutes(3));
            assertThat(hubspot.people).hasSize(many);
            List<String> there = List.copyOf(hubspot.people.keySet());
            int clashes = 0;
            for (int i = 0; i < many; i++) {
                boolean here = random.nextInt(3) > 0;
                boolean far = random.nextInt(3) > 0;
                if (here) {
                    studio.edit(Kind.PERSON, "p" + i, pair(random, "ici" + i));
                    clock.advance(Duration.ofMillis(random.nextInt(3)));
                }
                if (far) {
                    hubspot.edit(there.get(i), Map.of(random.nextBoolean() ? "lastname" : "firstname", "Là" + i));
                    clock.advance(Duration.ofMillis(random.nextInt(3)));
                }
                clashes += here && far ? 1 : 0;
            }
            int before = hubspot.writes;
            studio.time.pass(Duration.ofMinutes(1));
            int first = hubspot.writes - before;
            studio.time.pass(Duration.ofMinutes(1));
            int second = hubspot.writes - before - first;
            check(studio, hubspot, there);
            long seq = studio.records.seq(studio.tenant);
            int writes = hubspot.writes;
            studio.time.pass(Duration.ofHours(1));
            assertThat(hubspot.writes).as("no ping-pong there").isEqualTo(writes);
            assertThat(studio.records.seq(studio.tenant)).as("nor here").isEqualTo(seq);
            assertThat(studio.queue("i")).isEmpty();
            assertThat(first).as("something was to be done").isGreaterThan(many / 4);
            System.out.printf(
                    "seed %d: %d contacts, %d edited on both sides; writes there: %d in the first round, %d in the"
                            + " second, 0 in the hour after%n",
                    seed, many, clashes, first, second);
        }
    }

    private static String number(int i) {
        return "+4179000%04d".formatted(i);
    }

    private static Object[] pair(SplittableRandom random, String word) {
        return random.nextBoolean()
                ? new Object[] {"name", "Prénom " + word}
                : new Object[] {"whatsapp", "+4178000%04d".formatted(random.nextInt(10_000))};
    }

    private static void check(Bridge studio, MemoryPlatform hubspot, List<String> there) {
        for (int i = 0; i < there.size(); i++) {
            Map<String, String> remote = hubspot.people.get(there.get(i)).fields();
            Map<String, Object> person = studio.doc(Kind.PERSON, "p" + i);
            assertThat(remote.get("firstname") + " " + remote.get("lastname"))
                    .as("name of p%d", i)
                    .isEqualTo(person.get("name"));
            assertThat(remote.get("phone")).as("number of p%d", i).isEqualTo(person.get("whatsapp"));
        }
    }
}
