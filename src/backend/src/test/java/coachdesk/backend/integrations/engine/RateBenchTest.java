package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand contacts to a platform that allows a hundred calls in ten seconds, by a clock that only this test moves. */
@Tag("bench")
class RateBenchTest {
    private static final int MANY = Integer.getInteger("contacts", 10_000);
    private static final int CALLS = 100;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofSeconds(30);

    @Test
    void ten_thousand_contacts_go_as_fast_as_the_platform_lets_them() {
        SettableClock clock = new SettableClock(Bridge.START);
        MemoryPlatform hubspot = new MemoryPlatform(clock);
        Deque<Instant> window = new ArrayDeque<>();
        hubspot.before = () -> allow(window, clock.instant());
        try (Database database = TestDatabases.SQLITE.open();
                Bridge studio = new Bridge(database, clock, 1, Pace::of)) {
            for (int i = 0; i < MANY; i++) {
                studio.person("p" + i, "Prénom" + i + " Exemple", "p" + i + "@example.com", null);
            }
            studio.connect("i", hubspot, "sync_frequency", "daily");
            studio.put(
                    Kind.SYNC_RUN,
                    "r",
                    Bridge.fields("id", "r", "integration_id", "i", "what", "all", "asked_at", "x"));
            Instant began = clock.instant();
            int calls = hubspot.calls;
            long least = Long.MAX_VALUE;
            long most = 0;
            while (!SyncRun.DONE.equals(run(studio).state())) {
                studio.time.pass(STEP);
                if (hubspot.people.size() > MANY / 10) {
                    long used = used();
                    least = Math.min(least, used);
                    most = Math.max(most, used);
                }
            }
            double seconds = Duration.between(began, clock.instant()).toMillis() / 1e3;
            double limit = (hubspot.calls - calls) / (CALLS / (double) WINDOW.toSeconds());
            assertThat(hubspot.people).hasSize(MANY);
            assertThat(hubspot.refused).as("429 storm").isLessThanOrEqualTo(5);
            Figures.atMost("integrations: 10,000 contacts, 100 calls in 10 s", "s", limit * 1.1, seconds);
            Figures.atMost("integrations: memory that grows meanwhile", "MB", 40, (most - least) / 1e6);
            System.out.printf(
                    "%d contacts, %d calls: the limit permits it in %.0f s, ours took %.0f s; %d times too much%n",
                    MANY, hubspot.calls - calls, limit, seconds, hubspot.refused);
        }
    }

    private static SyncRun run(Bridge studio) {
        return Json.MAPPER.convertValue(studio.doc(Kind.SYNC_RUN, "r"), SyncRun.class);
    }

    private static void allow(Deque<Instant> window, Instant now) {
        while (!window.isEmpty() && !window.peek().isAfter(now.minus(WINDOW))) {
            window.poll();
        }
        if (window.size() >= CALLS) {
            throw new PlatformException(
                    FailureKind.RATE_LIMITED,
                    429,
                    "TEN_SECONDLY_ROLLING",
                    "too much",
                    Duration.between(now, window.peek().plus(WINDOW)));
        }
        window.add(now);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
