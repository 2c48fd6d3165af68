package coachdesk.backend.integrations.connect;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.HandWakes;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.backend.integrations.engine.Engine;
import coachdesk.backend.integrations.engine.EngineParts;
import coachdesk.backend.integrations.engine.Pace;
import coachdesk.backend.integrations.engine.Studio;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.records.Classic;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.clock.HandTime;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeZendesk;
import coachdesk.testkit.providers.ProviderFault;
import coachdesk.testkit.sim.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A day at a platform whose tokens live for half an hour and are worth nothing once another was given, while it is often
 * too busy or broken: nobody has to say yes again, and everybody arrives.
 */
class DayOfTokensTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final int HOURS = 24;
    private static final int MOST_TOKENS = HOURS * 60 / 24 + 2;

    @Test
    void a_day_of_tokens_that_end_needs_nobody() {
        Seeds.each(1, this::day);
    }

    private void day(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SettableClock clock = new SettableClock(START);
        HandTime time = new HandTime(clock);
        try (Database database = TestDatabases.inMemory();
                FakeZendesk zendesk = new FakeZendesk(clock)) {
            RecordStore records = new RecordStore(database, clock);
            Tenants tenants = new Tenants(database, () -> "studio");
            String tenant = tenants.named("Studio").id();
            SecretBox box = new SecretBox(() -> new byte[32], random.split());
            Reach reach = Reach.ORDINARY.anywhere().at(Map.of(Platform.ZENDESK, zendesk.address()));
            try (ConnectRoom room = new ConnectRoom(
                    database, new Classic(records, clock), reach, null, box, random, clock, DefaultMappings::of)) {
                connect(records, tenant, room, zendesk, clock);
                Engine engine = engine(database, records, tenants, room, box, time, random, clock);
                engine.start();
                time.pass(Duration.ofSeconds(1));
                zendesk.faults()
                        .share(
                                0.1,
                                random.split(),
                                new ProviderFault.TooMany(Duration.ofSeconds(20)),
                                new ProviderFault.BrokenBefore(),
                                new ProviderFault.LostRequest());
                int people = 0;
                for (int quarter = 0; quarter < HOURS * 4; quarter++) {
                    for (int i = random.nextInt(3); i > 0; i--) {
                        add(records, tenant, "p" + people++);
                    }
                    zendesk.next("POST /api/v2/users/create_or_update.json", new ProviderFault.LostAnswer());
                    time.pass(Duration.ofMinutes(15));
                }
                zendesk.faults().heal();
                time.pass(Duration.ofHours(1));
                assertThat(records.find(tenant, Kind.INTEGRATION, "i")
                                .orElseThrow()
                                .doc())
                        .containsEntry("status", "connected");
                assertThat(records.<List<?>>change(tenant, changes -> new JobTable(changes, "i").all(1_000)))
                        .isEmpty();
                assertThat(zendesk.people().all()).hasSize(people);
                for (int i = 0; i < people; i++) {
                    assertThat(zendesk.people().with("email", "p" + i + "@example.com"))
                            .hasSize(1);
                }
                // Each is good for half an hour, and another is asked for when a fifth of that is left.
                assertThat(zendesk.tokens().given()).isBetween(20, MOST_TOKENS);
                System.out.printf(
                        "seed %d: %d people in 24 h, %d tokens%n",
                        seed, people, zendesk.tokens().given());
                engine.close();
            }
        } finally {
            time.close();
        }
    }

    private static void add(RecordStore records, String tenant, String id) {
        Map<String, Object> doc = new LinkedHashMap<>(
                Map.of("id", id, "name", "Prénom " + id, "email", id + "@example.com", "createdAt", START.toString()));
        records.change(tenant, changes -> changes.put(Kind.PERSON, id, doc, null));
    }

    private static void connect(
            RecordStore records, String tenant, ConnectRoom room, FakeZendesk zendesk, SettableClock clock) {
        Credentials credentials = Consented.at(zendesk, clock);
        Map<String, Object> doc = new LinkedHashMap<>(Map.of(
                "id", "i",
                "integration_type", "zendesk",
                "connector", "builtin",
                "way", "oauth",
                "enabled", true,
                "sync_direction", "to_platform",
                "sync_frequency", "realtime",
                "config_public", Map.of("subdomain", "nord"),
                "field_mappings", DefaultMappings.of(Platform.ZENDESK),
                "events", List.of("person.created", "person.updated")));
        doc.put("status", "connected");
        records.change(tenant, changes -> {
            room.vault().put(changes, "i", credentials);
            return changes.put(Kind.INTEGRATION, "i", doc, null);
        });
    }

    private static Engine engine(
            Database database,
            RecordStore records,
            Tenants tenants,
            ConnectRoom room,
            SecretBox box,
            HandTime time,
            SplittableRandom random,
            SettableClock clock) {
        return new EngineParts(
                        database,
                        records,
                        tenants,
                        room.connections(),
                        box,
                        new Studio(ZoneId.of("Europe/Zurich"), Optional::of),
                        (tenant, key) -> key,
                        Pace::of,
                        (tenant, integration) -> {},
                        new HandWakes(time, clock),
                        time::after,
                        Classic::newId,
                        random,
                        clock)
                .engine();
    }
}
