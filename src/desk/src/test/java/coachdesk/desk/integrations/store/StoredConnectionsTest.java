package coachdesk.desk.integrations.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections without a server: read, set, and asked for later. */
class StoredConnectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    private final Deque<IntegrationActivity> told = new ArrayDeque<>();
    private Store store;
    private StoredConnections connections;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        RandomIds ids = new RandomIds(new Random(7));
        Connections.Server server = (Connections.Server) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connections.Server.class}, (proxy, method, values) -> {
                    assertThat(method.getName()).isEqualTo("activity");
                    return told.remove();
                });
        connections = new StoredConnections(store, records, new Outbox(records, ids), ids, clock, server);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void server(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 1, new LinkedHashMap<>(doc)));
    }

    private Map<String, Object> hubspot() {
        return Map.of(
                "integration_type",
                "hubspot",
                "integration_name",
                "Zumba HubSpot",
                "enabled",
                false,
                "status",
                "connected");
    }

    @Test
    void they_are_listed_by_name_and_one_that_nobody_can_read_is_passed_over() {
        server(Kind.INTEGRATION, "b", hubspot());
        server(Kind.INTEGRATION, "a", Map.of("integration_type", "shopify", "integration_name", "boutique"));
        server(Kind.INTEGRATION, "odd", Map.of("integration_type", "zendesk", "errors_since", List.of("many")));
        assertThat(connections.all()).extracting(Integration::id).containsExactly("a", "b");
        assertThat(connections.find("odd")).isEmpty();
        assertThat(connections.find("b")).map(Integration::status).contains(Integration.CONNECTED);
    }

    @Test
    void what_is_set_waits_for_the_server_and_can_be_taken_back() {
        server(Kind.INTEGRATION, "b", hubspot());
        Undo undo = connections.edit("b", Map.of("enabled", true, "events", List.of("person.created")));
        assertThat(connections.find("b").orElseThrow().enabled()).isTrue();
        assertThat(connections.find("b").orElseThrow().events()).containsExactly("person.created");
        undo.undo();
        assertThat(connections.find("b").orElseThrow().enabled()).isFalse();
        assertThatThrownBy(() -> connections.edit("gone", Map.of("enabled", true)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_asked_is_a_record_that_the_server_answers() {
        server(Kind.INTEGRATION, "b", hubspot());
        String first = connections.ask("b", Wish.rehearsal());
        clock.advance(Duration.ofSeconds(1));
        String second = connections.ask("b", Wish.one("person", "p-1"));
        assertThat(connections.runs("b", 10)).extracting(SyncRun::id).containsExactly(second, first);
        assertThat(connections.run(first)).map(SyncRun::dry).contains(true);
        assertThat(connections.run(second)).map(SyncRun::entityId).contains("p-1");
        assertThat(connections.run(first)).map(SyncRun::state).isEmpty();
        assertThat(connections.runs("another", 10)).isEmpty();
        assertThat(connections.ask("b", Wish.retry(null))).isNotEqualTo(connections.ask("b", Wish.drop("j-1")));
    }

    @Test
    void what_still_waits_is_not_asked_for_twice() {
        server(Kind.INTEGRATION, "b", hubspot());
        String all = connections.ask("b", Wish.everything());
        assertThat(connections.ask("b", Wish.everything())).isEqualTo(all);
        String dry = connections.ask("b", Wish.rehearsal());
        String ana = connections.ask("b", Wish.one("person", "ana"));
        assertThat(connections.ask("b", Wish.one("person", "bo"))).isNotEqualTo(ana);
        assertThat(connections.ask("b", Wish.one("person", "ana"))).isEqualTo(ana);
        assertThat(connections.ask("c", Wish.everything())).isNotEqualTo(all);
        assertThat(connections.runs("b", 10)).hasSize(4).extracting(SyncRun::id).contains(all, dry);
        clock.advance(Duration.ofHours(9));
        assertThat(connections.ask("b", Wish.everything()))
                .as("the server has not got it yet")
                .isEqualTo(all);
        server(Kind.SYNC_RUN, "sent", Map.of("integration_id", "e", "what", "all", "asked_at", "" + clock.instant()));
        assertThat(connections.ask("e", Wish.everything())).isEqualTo("sent");
        clock.advance(Duration.ofMinutes(2));
        assertThat(connections.ask("e", Wish.everything()))
                .as("it may be done long since")
                .isNotEqualTo("sent");
        server(
                Kind.SYNC_RUN,
                "began",
                Map.of("integration_id", "d", "what", "all", "state", "running", "asked_at", NOW.toString()));
        assertThat(connections.ask("d", Wish.everything()))
                .as("somebody may have come since")
                .isNotEqualTo("began");
    }

    @Test
    void whether_everything_was_ever_asked_for_is_known_however_long_ago() {
        connections.ask("b", Wish.one("person", "p-1"));
        server(Kind.SYNC_RUN, "failed", Map.of("integration_id", "b", "what", "all", "state", "failed"));
        server(Kind.SYNC_RUN, "another", Map.of("integration_id", "a", "what", "all", "state", "done"));
        assertThat(connections.everything("b")).isFalse();
        connections.ask("b", Wish.rehearsal());
        for (int person = 0; person < 30; person++) {
            clock.advance(Duration.ofSeconds(1));
            connections.ask("b", Wish.one("person", "p-" + person));
        }
        assertThat(connections.runs("b", 20)).noneMatch(SyncRun::dry);
        assertThat(connections.everything("b")).isTrue();
        assertThat(connections.everything("a")).isTrue();
        assertThat(connections.everything("gone")).isFalse();
    }

    @Test
    void what_it_did_is_read_again_without_the_server() {
        server(Kind.INTEGRATION, "b", hubspot());
        assertThat(connections.activity("b")).isEmpty();
        var day = new IntegrationActivity.Day("2026-11-21", 4, 1);
        told.add(new IntegrationActivity(null, null, List.of(day)));
        told.add(new IntegrationActivity(null, null, List.of()));
        connections.look("b");
        assertThat(connections.activity("b").orElseThrow().activity().days()).containsExactly(day);
        assertThat(connections.activity("b").orElseThrow().at()).isEqualTo(NOW);
        clock.advance(Duration.ofMinutes(1));
        assertThat(connections.look("b").at()).isEqualTo(NOW.plusSeconds(60));
        assertThat(connections.activity("b").orElseThrow().activity().days()).isEmpty();
    }

    @Test
    void what_it_did_goes_with_it() {
        server(Kind.INTEGRATION, "b", hubspot());
        server(Kind.INTEGRATION, "c", hubspot());
        told.add(new IntegrationActivity(null, null, List.of()));
        told.add(new IntegrationActivity(null, null, List.of()));
        told.add(new IntegrationActivity(null, null, List.of()));
        connections.look("b");
        connections.look("c");
        store.change(tx -> records.told(tx, Kind.INTEGRATION, "b", 2, null));
        assertThat(connections.activity("b")).isEmpty();
        assertThat(connections.activity("c")).isPresent();
        connections.look("b");
        assertThat(connections.activity("b")).as("told too late").isEmpty();
    }

    @Test
    void people_of_both_kinds_show_what_a_mapping_makes() {
        server(
                Kind.PERSON,
                "p",
                Map.of("name", "Ana Maria Keller", "email", "ana@example.com", "whatsapp", "+41790000001"));
        server(
                Kind.CUSTOMER,
                "c",
                Map.of("first_name", "Bo", "phone", "079 000 00 02", "tags", List.of("zumba", "vip")));
        assertThat(connections.samples(3))
                .extracting(Connections.Sample::fields)
                .containsExactly(
                        Map.of("name", "Bo", "first_name", "Bo", "phone", "079 000 00 02", "tags", "zumba, vip"),
                        Map.of(
                                "name", "Ana Maria Keller",
                                "first_name", "Ana",
                                "last_name", "Maria Keller",
                                "email", "ana@example.com",
                                "phone", "+41790000001"));
        assertThat(connections.samples(1)).hasSize(1);
    }
}
