package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.connectors.Bench;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeShopify;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a platform allows less than its smallest plan does, one slows down by what it says, before it refuses anything. */
class SparingTest {
    private static final int MANY = 300;
    private static final Duration ENOUGH = Duration.ofMinutes(10);

    @ParameterizedTest
    @EnumSource(names = {"PIPEDRIVE", "ZENDESK", "SHOPIFY", "SALESFORCE"})
    void nothing_is_refused_where_little_is_left(Bench bench) {
        SettableClock clock = new SettableClock(Bridge.START);
        try (Database database = TestDatabases.inMemory();
                FakePlatform there = bench.fake(clock);
                ConnectorHttp http = new ConnectorHttp(true);
                Bridge studio = new Bridge(database, clock, 1, Pace::of)) {
            for (int i = 0; i < MANY; i++) {
                studio.person("p" + i, "Prénom Nom" + i, "p" + i + "@example.com", null);
            }
            studio.connect(
                    "i",
                    bench.open(there, http),
                    "integration_type",
                    bench.platform.wire(),
                    "sync_direction",
                    "to_platform");
            little(bench, there);
            studio.put(
                    Kind.SYNC_RUN,
                    "r",
                    Bridge.fields("id", "r", "integration_id", "i", "what", "all", "asked_at", "x"));
            studio.time.pass(ENOUGH);
            int refused = there instanceof FakeShopify shop
                    ? shop.purse().refused()
                    : there.window().refused();
            System.out.printf(
                    "%s: %d calls, %d people, %d refused%n",
                    bench, there.asked().size(), there.people().all().size(), refused);
            assertThat(refused).isZero();
            if (bench == Bench.SALESFORCE) {
                assertThat(there.people().all())
                        .as("the rest of the day's ration is left")
                        .hasSizeBetween(80, MANY - 1);
            } else {
                assertThat(there.people().all()).hasSize(MANY);
            }
        }
    }

    private static void little(Bench bench, FakePlatform there) {
        switch (bench) {
            case PIPEDRIVE -> there.window().allow(12, Duration.ofSeconds(2));
            case ZENDESK -> there.window().allow(100, Duration.ofMinutes(1));
            case SALESFORCE -> there.window().allow(250, Duration.ofDays(1));
            case SHOPIFY -> ((FakeShopify) there).purse().size(2_000, 20);
            case HUBSPOT, WOOCOMMERCE -> throw new IllegalArgumentException(bench.name());
        }
    }
}
