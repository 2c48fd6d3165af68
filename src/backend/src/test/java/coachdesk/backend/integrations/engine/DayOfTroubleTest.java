package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.sim.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A day on which a platform is never quite well: at its end the queue is empty, nothing is lost and nobody is there twice. */
class DayOfTroubleTest {
    private static final Duration TOKEN = Duration.ofMinutes(30);
    private static final int HOURS = 24;

    @Test
    void a_day_of_expired_tokens_too_much_and_timeouts() {
        Seeds.each(3, this::day);
    }

    private void day(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SettableClock clock = new SettableClock(Bridge.START);
        MemoryPlatform hubspot = new MemoryPlatform(clock);
        Weather weather = new Weather(random.split(), clock);
        try (Database database = TestDatabases.inMemory();
                Bridge studio = new Bridge(database, clock, seed, Pace::of)) {
            studio.connect("i", hubspot);
            hubspot.before = weather::before;
            hubspot.after = weather::after;
            int people = 0;
            for (int minute = 0; minute < HOURS * 60; minute += 10) {
                for (int i = 0; i < random.nextInt(4); i++) {
                    studio.person("p" + people, "Prénom Nom" + people, "p" + people + "@example.com", null);
                    people++;
                }
                if (people > 0) {
                    studio.edit(Kind.PERSON, "p" + random.nextInt(people), "name", "Prénom Minute" + minute);
                }
                studio.time.pass(Duration.ofMinutes(10));
            }
            weather.clear = true;
            studio.time.pass(Duration.ofHours(2));
            assertThat(studio.queue("i")).extracting(Job::state).isEmpty();
            assertThat(hubspot.people).hasSize(people);
            for (int i = 0; i < people; i++) {
                String name = (String) studio.doc(Kind.PERSON, "p" + i).get("name");
                String email = "p" + i + "@example.com";
                assertThat(hubspot.people.values())
                        .filteredOn(one -> email.equals(one.fields().get("email")))
                        .singleElement()
                        .satisfies(one -> assertThat("Prénom " + one.fields().get("lastname"))
                                .isEqualTo(name));
            }
            System.out.printf(
                    "seed %d: %d people in 24 h, %d calls, %d of them refused, answers lost %d%n",
                    seed, people, hubspot.calls, hubspot.refused, weather.lost);
        }
    }

    /** Each half hour the token ends for a while; now and then too much, broken or silent. */
    private static final class Weather {
        private final SplittableRandom random;
        private final SettableClock clock;
        private boolean clear;
        private int lost;
        private Instant token;
        private Instant closed = Instant.MIN;

        Weather(SplittableRandom random, SettableClock clock) {
            this.random = random;
            this.clock = clock;
            this.token = clock.instant();
        }

        void before() {
            Instant now = clock.instant();
            if (clear) {
                return;
            }
            if (now.isAfter(token.plus(TOKEN))) {
                token = now;
                throw new PlatformException(FailureKind.AUTH, "expired");
            }
            if (now.isBefore(closed)) {
                throw new PlatformException(
                        FailureKind.RATE_LIMITED, 429, null, "too much", Duration.between(now, closed));
            }
            int fate = random.nextInt(100);
            if (fate < 5) {
                closed = now.plusSeconds(random.nextInt(1, 60));
                throw new PlatformException(
                        FailureKind.RATE_LIMITED, 429, null, "too much", Duration.between(now, closed));
            }
            if (fate < 15) {
                throw new PlatformException(FailureKind.BROKEN, 500, null, "internal error", Duration.ZERO);
            }
            if (fate < 20) {
                throw new PlatformException(FailureKind.NETWORK, "timeout");
            }
        }

        void after() {
            if (!clear && random.nextInt(10) == 0) {
                lost++;
                throw new PlatformException(FailureKind.NETWORK, "timeout");
            }
        }
    }
}
