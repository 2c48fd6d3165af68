package coachdesk.backend.integrations.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.Connector.Written;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeZendesk;
import coachdesk.testkit.providers.FakeHttp.Reply;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZendeskTest {
    private static final String ANNA = "anna@example.com";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final FakeZendesk desk = new FakeZendesk(clock);
    private final ConnectorHttp http = new ConnectorHttp(true);
    private final Connector connector = Bench.ZENDESK.open(desk, http);

    @AfterEach
    void close() {
        http.close();
        desk.close();
    }

    private String anna() {
        return desk.people().add(Map.of("email", ANNA, "name", "Anna Muster")).id();
    }

    private Map<String, String> there(String id) {
        return desk.people().get(id).orElseThrow().fields();
    }

    @Test
    void to_be_answered_as_nobody_is_no_success() {
        String nobody = "{\"user\":{\"id\":null,\"name\":\"Anonymous user\",\"role\":\"end-user\"}}";
        desk.faults().next(new ProviderFault.Says(new Reply(200, nobody)));

        PlatformTrial trial = connector.test();

        assertThat(trial.ok()).isFalse();
        assertThat(trial.error().kind()).isEqualTo("auth");
        assertThat(trial.error().vendorCode()).isEqualTo("anonymous");
    }

    @Test
    void a_test_says_what_whoever_asks_may_not() {
        assertThat(connector.test().rate()).isEqualTo(new PlatformTrial.Rate(400, 399, 60));
        desk.role("agent");
        assertThat(connector.test().missing()).containsExactly("admin");
        Kinds.refusal("forbidden", () -> connector.changesSince(null));
        desk.role("admin");
        desk.scopes("users:read", "tickets:read");
        assertThat(Bench.ZENDESK.tokened(desk, http).test().missing()).containsExactly("users:write");
        desk.tokens().refuseAll();
        Kinds.refusal("auth", () -> connector.find("1"));
    }

    @Test
    void beyond_the_limit_it_says_how_long_to_wait() {
        desk.window().allow(2, Duration.ofMinutes(1));
        connector.matching(ANNA, null);
        clock.advance(Duration.ofSeconds(20));
        connector.matching(ANNA, null);

        PlatformException refused = Kinds.of(() -> connector.matching(ANNA, null));

        assertThat(refused.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(40));
        clock.advance(refused.retryAfter());
        assertThat(connector.matching(ANNA, null)).isEmpty();
    }

    @Test
    void who_changed_may_be_asked_ten_times_a_minute() {
        for (int i = 0; i < 10; i++) {
            connector.changesSince(null);
        }

        assertThat(Kinds.of(() -> connector.changesSince(null)).retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(connector.matching(ANNA, null)).isEmpty();
    }

    @Test
    void one_person_may_be_changed_five_times_a_minute() {
        String anna = anna();
        for (int i = 0; i < 5; i++) {
            connector.upsert(anna, Map.of("notes", "Note " + i));
        }

        PlatformException refused = Kinds.of(() -> connector.upsert(anna, Map.of("notes", "Note 6")));

        assertThat(refused.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        clock.advance(refused.retryAfter());
        assertThat(connector.upsert(anna, Map.of("notes", "Note 6")).created()).isFalse();
    }

    @Test
    void a_number_is_found_however_it_was_written() {
        String anna = desk.people()
                .add(Map.of("name", "Anna", "phone", "079 000 00 01"))
                .id();

        assertThat(connector.matching(null, "+41790000001"))
                .extracting(Connector.Remote::external)
                .containsExactly(anna);
    }

    @Test
    void another_address_becomes_the_one_that_counts() {
        String anna = anna();

        connector.upsert(anna, Map.of("email", "anna.new@example.com"));

        assertThat(there(anna)).containsEntry("email", "anna.new@example.com");
        assertThat(connector.upsert(null, Map.of("email", ANNA, "phone", "+41790000001")))
                .isEqualTo(new Written(anna, false));
    }

    @Test
    void the_two_parts_of_a_name_are_one_name_there() {
        String bea = connector
                .upsert(null, Map.of("first_name", "Bea", "last_name", "Beispiel Muster", "email", "bea@example.com"))
                .external();
        assertThat(there(bea)).containsEntry("name", "Bea Beispiel Muster");
        assertThat(connector.find(bea).orElseThrow().fields())
                .containsEntry("first_name", "Bea")
                .containsEntry("last_name", "Beispiel Muster");

        connector.upsert(bea, Map.of("first_name", "Beatrice"));

        assertThat(there(bea)).containsEntry("name", "Beatrice Beispiel Muster");
    }

    @Test
    void somebody_without_a_name_is_called_as_they_are_reached() {
        String named = connector.upsert(null, Map.of("email", ANNA)).external();
        assertThat(there(named)).containsEntry("name", "anna");
        String called = connector.upsert(null, Map.of("phone", "+41790000002")).external();
        assertThat(there(called)).containsEntry("name", "+41790000002");
        Kinds.refusal("invalid", () -> connector.upsert(null, Map.of("notes", "Nobody knows who")));
    }

    @Test
    void an_address_of_somebody_else_is_refused_without_being_said() {
        anna();
        String bea = desk.people()
                .add(Map.of("email", "bea@example.com", "name", "Bea"))
                .id();

        PlatformException refused = Kinds.of(() -> connector.upsert(bea, Map.of("email", ANNA)));

        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(refused.error().vendorCode()).isEqualTo("RecordInvalid");
        assertThat(refused.getMessage()).contains("already being used").doesNotContain(ANNA);
    }

    @Test
    void tags_are_single_words_and_fields_of_ones_own_go_beside_the_others() {
        String anna = anna();

        connector.upsert(anna, Map.of("tags", "very important, salsa", "user_fields.since", "2026-01-01"));

        assertThat(there(anna)).containsEntry("tags", "very_important,salsa");
        assertThat(connector.find(anna).orElseThrow().fields()).containsEntry("user_fields.since", "2026-01-01");
    }

    @Test
    void what_happened_stands_on_the_timeline_of_the_person() {
        String anna = anna();

        connector.activity(new Activity("c-1", anna, "Came", "Afro Dance", "2026-12-01T19:00:00Z"));

        assertThat(desk.things().of("activity", anna)).singleElement().satisfies(one -> {
            assertThat(one.document().path("source").asText()).isEqualTo("coachdesk");
            assertThat(one.document().path("description").asText()).isEqualTo("Came");
        });
        assertThat(desk.asked()).noneMatch(asked -> asked.contains("ticket"));
        for (int i = 2; i <= 102; i++) {
            connector.activity(new Activity("c-" + i, anna, "Came", "Afro Dance", "2026-12-01T19:00:00Z"));
        }
        connector.activity(new Activity("c-102", anna, "Came", "Afro Dance", "2026-12-01T19:00:00Z"));
        assertThat(desk.things().of("activity", anna)).hasSize(102);
    }

    @Test
    void refusals_are_told_apart() {
        String anna = anna();
        String gone = "{\"user\":{\"id\":7,\"active\":false,\"role\":\"end-user\"}}";
        desk.faults().next(new ProviderFault.Says(new Reply(200, gone)));
        assertThat(connector.find("7")).isEmpty();
        desk.faults().next(new ProviderFault.Suspended());
        Kinds.refusal("suspended", () -> connector.find(anna));
        desk.faults().next(new ProviderFault.Says(new Reply(409, "{\"error\":\"DatabaseConflict\"}")));
        Kinds.refusal("broken", () -> connector.find(anna));
        desk.faults()
                .next(new ProviderFault.Says(
                        new Reply(403, "{\"error\":{\"title\":\"Forbidden\",\"message\":\"No\"}}")));
        assertThat(Kinds.of(() -> connector.find(anna)).getMessage()).isEqualTo("No");
        desk.faults().next(new ProviderFault.Says(new Reply(200, "<html>Maintenance</html>")));
        Kinds.refusal("odd_answer", () -> connector.find(anna));
    }

    @Test
    void a_refresh_ends_both_tokens_that_were() {
        var first = desk.tokens().consent();

        var second = desk.tokens().refresh(first.refresh()).orElseThrow();

        assertThat(desk.tokens().refresh(first.refresh())).isEmpty();
        assertThat(desk.tokens().opens(first.access())).isFalse();
        assertThat(desk.tokens().opens(second.access())).isTrue();
    }
}
