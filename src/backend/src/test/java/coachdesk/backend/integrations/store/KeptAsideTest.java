package coachdesk.backend.integrations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.IntegrationRecord;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncError;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept beside the record of a connection, on either database, and what the server writes into the record. */
class KeptAsideTest {
    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);

    private static String studio(Database database) {
        return new Tenants(database, () -> "studio").named("Studio").id();
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void a_consent_serves_one_studio_once_and_not_for_ever(TestDatabases which) {
        try (Database database = which.open()) {
            ConsentTable table = new ConsentTable(database);
            table.add("a", "studio", "sealed-a", NOW.plusSeconds(600), NOW);
            table.add("b", "studio", "sealed-b", NOW.plusSeconds(600), NOW);
            assertThat(table.take("a", "another", NOW)).isEmpty();
            assertThat(table.take("a", "studio", NOW)).contains("sealed-a");
            assertThat(table.take("a", "studio", NOW)).isEmpty();
            assertThat(table.take("b", "studio", NOW.plusSeconds(601))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void a_delivery_is_handled_once_even_when_it_comes_again_before_it_was(TestDatabases which) {
        try (Database database = which.open()) {
            DeliveryTable table = new DeliveryTable(database, "studio", "i");
            DeliveryTable.Delivery delivery = new DeliveryTable.Delivery("d", "contact.creation", "{}", "[]");
            assertThat(table.last()).isEmpty();
            assertThat(table.take(delivery, NOW)).isTrue();
            assertThat(table.take(delivery, NOW)).as("whoever took it died").isTrue();
            table.handled("d", "success", NOW);
            assertThat(table.take(delivery, NOW)).isFalse();
            assertThat(new DeliveryTable(database, "studio", "another").take(delivery, NOW))
                    .isTrue();
            assertThat(table.last()).contains(NOW);
            table.take(new DeliveryTable.Delivery("e", "x", "{}", "[]"), NOW.plus(Duration.ofDays(31)));
            assertThat(table.take(delivery, NOW.plus(Duration.ofDays(31))))
                    .as("forgotten after a month")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void of_two_who_change_a_secret_the_second_sees_the_first_and_forgetting_takes_all(TestDatabases which) {
        try (Database database = which.open()) {
            String tenant = studio(database);
            RecordStore records = new RecordStore(database, clock);
            records.change(tenant, changes -> {
                SecretTable.put(changes, "i", "one");
                return null;
            });
            SecretTable table = new SecretTable(database);
            SecretTable.Row seen = table.find(tenant, "i").orElseThrow();
            SecretTable.Row claimed =
                    table.claim(seen, NOW.plusSeconds(60), NOW).orElseThrow();
            assertThat(table.claim(seen, NOW.plusSeconds(60), NOW)).isEmpty();
            assertThat(table.claim(claimed, NOW.plusSeconds(60), NOW))
                    .as("somebody is at it")
                    .isEmpty();
            assertThat(table.claim(claimed, NOW.plusSeconds(180), NOW.plusSeconds(61)))
                    .as("who was at it died")
                    .isPresent();
            assertThat(table.replace(claimed, "two", NOW)).isFalse();
            assertThat(table.find(tenant, "i").orElseThrow().sealed()).isEqualTo("one");
            records.change(tenant, changes -> {
                Forgetting.all(changes, "i");
                return null;
            });
            assertThat(table.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void how_far_runs_are_is_forgotten_with_their_connection_and_no_other(TestDatabases which) {
        try (Database database = which.open()) {
            String tenant = studio(database);
            RecordStore records = new RecordStore(database, clock);
            records.change(tenant, changes -> {
                RunTable runs = new RunTable(changes);
                runs.begin("r", "i", RunTable.PULL);
                runs.begin("s", "another", RunTable.PULL);
                runs.expect("r", 4);
                return null;
            });
            assertThat(forgotten(records, tenant)).isEqualTo(List.of(false, true));
        }
    }

    private static List<Boolean> forgotten(RecordStore records, String tenant) {
        return records.change(tenant, changes -> {
            RunTable runs = new RunTable(changes);
            assertThat(runs.find("r").orElseThrow().total()).isEqualTo(4);
            Forgetting.all(changes, "i");
            return List.of(runs.find("r").isPresent(), runs.find("s").isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void of_another_account_nobody_is_known_and_what_was_told_stays_told(TestDatabases which) {
        try (Database database = which.open()) {
            String tenant = studio(database);
            RecordStore records = new RecordStore(database, clock);
            Ref person = Ref.of(Kind.PERSON, "p");
            Ref booking = Ref.of(Kind.RESERVATION, "r");
            records.change(tenant, changes -> {
                LinkTable links = new LinkTable(changes, "i");
                links.keep(new LinkTable.Link(person, "h1", "{}"));
                links.keep(new LinkTable.Link(booking, "d1", "{}"));
                Map<String, Instant> on = Map.of("booking.made", NOW.minusSeconds(5));
                new CursorTable(changes)
                        .keep("i", new CursorTable.Position(7, "far", NOW, NOW.minusSeconds(9), null, null, on));
                assertThat(new CursorTable(changes).find("i").orElseThrow().on())
                        .isEqualTo(on);
                Forgetting.account(changes, "i", List.of("person", "customer"));
                assertThat(links.find(List.of(person))).isEmpty();
                assertThat(links.find(List.of(booking))).isPresent();
                assertThat(new CursorTable(changes).find("i"))
                        .contains(new CursorTable.Position(7, null, null, NOW, null, null, null));
                return null;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void a_record_tells_how_it_goes_and_what_broke_it(TestDatabases which) {
        try (Database database = which.open()) {
            String tenant = studio(database);
            RecordStore records = new RecordStore(database, clock);
            Map<String, Object> doc =
                    Map.of("id", "i", "integration_type", "woocommerce", "way", "key", "status", "connected");
            records.change(tenant, changes -> changes.put(Kind.INTEGRATION, "i", doc, null));

            told(records, tenant, record -> record.well(NOW));
            long seq = records.seq(tenant);
            told(records, tenant, record -> record.well(NOW.plusSeconds(30)));
            assertThat(records.seq(tenant)).as("not each of many successes").isEqualTo(seq);

            SyncError busy = new SyncError("rate_limited", "429", "slow down");
            told(records, tenant, record -> record.failed(busy, NOW.plusSeconds(40)));
            Integration after = told(records, tenant, record -> record.failed(busy, NOW.plusSeconds(50)));
            assertThat(after.status()).isEqualTo("connected");
            assertThat(after.errorsSince()).isEqualTo(2);
            assertThat(after.lastSuccessAt()).isEqualTo(NOW.toString());

            SyncError refused = new SyncError("auth", "woocommerce_rest_cannot_view", null);
            Integration broken = told(records, tenant, record -> record.failed(refused, NOW.plusSeconds(60)));
            assertThat(broken.status()).isEqualTo("broken");
            assertThat(broken.broken()).isEqualTo("consumer_key");
            Integration well = told(records, tenant, record -> record.well(NOW.plusSeconds(70)));
            assertThat(well.status()).isEqualTo("connected");
            assertThat(well.errorsSince()).isZero();
            assertThat(well.lastError()).isNull();
        }
    }

    private static Integration told(RecordStore records, String tenant, UnaryOperator<IntegrationRecord> news) {
        return records.change(tenant, changes -> {
            IntegrationRecord record =
                    news.apply(IntegrationRecord.of(changes, "i").orElseThrow());
            record.keep();
            return record.read();
        });
    }
}
