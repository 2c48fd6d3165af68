package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.connectors.Bench;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeHubSpot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand contacts to a platform that allows a hundred calls in ten seconds, by a clock that only this test moves. */
@Tag("bench")
class RateBenchTest {
    private static final int MANY = Integer.getInteger("contacts", 10_000);
    private static final int CALLS = 100;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int LOOKED = 12;

    @Test
    void ten_thousand_contacts_go_as_fast_as_the_platform_lets_them() {
        SettableClock clock = new SettableClock(Bridge.START);
        try (Database database = TestDatabases.SQLITE.open();
                FakeHubSpot there = new FakeHubSpot(clock);
                ConnectorHttp http = new ConnectorHttp(true);
                Bridge studio = new Bridge(database, clock, 1, Pace::of)) {
            there.window().allow(CALLS, WINDOW);
            for (int i = 0; i < MANY; i++) {
                studio.person("p" + i, "Prénom" + i + " Exemple", "p" + i + "@example.com", number(i));
            }
            studio.connect("i", Bench.HUBSPOT.open(there, http), "sync_direction", "to_platform");
            int calls = there.asked().size();
            studio.put(
                    Kind.SYNC_RUN,
                    "r",
                    Bridge.fields("id", "r", "integration_id", "i", "what", "all", "asked_at", "x"));
            Instant began = clock.instant();
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int step = 1; !SyncRun.DONE.equals(run(studio).state()); step++) {
                studio.time.pass(STEP);
                if (step % LOOKED == 0) {
                    long used = used();
                    least = Math.min(least, used);
                    most = Math.max(most, used);
                }
            }
            double seconds = Duration.between(began, clock.instant()).toMillis() / 1e3;
            int asked = there.asked().size() - calls;
            double limit = asked / (CALLS / (double) WINDOW.toSeconds());
            assertThat(there.people().all()).hasSize(MANY);
            assertThat(there.window().refused()).as("429 storm").isLessThanOrEqualTo(5);
            Figures.atMost("integrations: 10,000 contacts, 100 calls in 10 s", "s", limit * 1.1, seconds);
            // The platform that is none remembers whom it has and what it was asked, in the same process.
            Figures.atMost("integrations: memory that grows meanwhile", "MB", 60, (most - least) / 1e6);
            System.out.printf(
                    "%d contacts, %d calls: the limit permits it in %.0f s, ours took %.0f s; %d times too much;"
                            + " memory from %.0f to %.0f MB%n",
                    MANY, asked, limit, seconds, there.window().refused(), least / 1e6, most / 1e6);
        }
    }

    private static String number(int i) {
        return "+4179%07d".formatted(i);
    }

    private static SyncRun run(Bridge studio) {
        return Json.MAPPER.convertValue(studio.doc(Kind.SYNC_RUN, "r"), SyncRun.class);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
