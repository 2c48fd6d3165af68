package coachdesk.backend.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.N8nSetup;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.WebhookSetup;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A platform is connected by key: looked at, tried, and kept whole or not at all. */
class ConnectTest {
    private static final String HERE = "/api/integrations";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final TinyPlatform platform = new TinyPlatform();

    @TempDir
    Path folder;

    private Backend backend;
    private Caller coach;

    @BeforeEach
    void start() {
        Outside outside = Outside.ORDINARY.with(platform.reach(Map.of()));
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, clock, outside));
        coach = new Caller(backend.address(), backend.localToken().orElseThrow());
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private static Map<String, Object> request(String id, String platform, Map<String, String> values) {
        Map<String, Object> request = new HashMap<>(Map.of("platform", platform, "way", "key", "values", values));
        request.put("id", id);
        return request;
    }

    private ConnectAnswer connect(String id, String platform, Map<String, String> values) {
        return coach.post(HERE, request(id, platform, values)).as(ConnectAnswer.class);
    }

    private String runs() {
        return coach.get("/api/sync/changes?kind=sync-run").text();
    }

    private String records() {
        return coach.get("/api/sync/changes?kind=integration").text();
    }

    @Test
    void a_good_key_makes_a_record_that_tells_nothing_of_it() {
        ConnectAnswer answer = connect(
                "i-1", "pipedrive", Map.of("company", "https://nord.pipedrive.com/", "token", " good-key-4711\n"));
        assertThat(answer.wrong()).isEmpty();
        assertThat(answer.trial().ok()).isTrue();
        assertThat(answer.integration().status()).isEqualTo("connected");
        assertThat(answer.integration().account()).isEqualTo("Studio Nord");
        assertThat(answer.integration().enabled()).isFalse();
        assertThat(answer.integration().fields())
                .as("what may be written there")
                .containsExactly("email", "shoe_size");
        assertThat(answer.integration().settings()).isEqualTo(Map.of("company", "nord.pipedrive.com"));
        assertThat(answer.integration().secrets()).isEqualTo(Map.of("token", "2026-11-21T18:00:00Z"));
        assertThat(records()).contains("\"i-1\"").doesNotContain(TinyPlatform.GOOD);
        assertThat(platform.asked.getLast().base()).hasToString("https://nord.pipedrive.com");
    }

    @Test
    void a_key_that_is_refused_leaves_nothing_behind() {
        ConnectAnswer answer = connect("i-1", "hubspot", Map.of("token", "another"));
        assertThat(answer.integration()).isNull();
        assertThat(answer.trial().error().kind()).isEqualTo("auth");
        assertThat(records()).doesNotContain("i-1");
        assertThat(coach.post(HERE + "/i-1/test", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "hubspot, token, 'good key', spaces",
        "hubspot, token, 'good\nkey', spaces",
        "hubspot, token, '  ', missing",
        "hubspot, password, x, invalid",
        "pipedrive, company, http://nord.pipedrive.com, https",
        "pipedrive, company, nord.pipedrive.com/api, path",
        "pipedrive, company, nord.example.com, invalid",
        "shopify, shop, 127.0.0.1:8080, invalid",
        "woocommerce, store, http://shop.example.com, https",
        "woocommerce, store, https://shop.example.com/wp-admin, path",
        "woocommerce, store, https://a@shop.example.com, invalid",
        "zendesk, email, nobody, invalid",
    })
    void what_is_typed_wrong_is_told_by_name_and_asks_nobody(String name, String setting, String value, String fault) {
        Map<String, String> values = new HashMap<>(Map.of("token", TinyPlatform.GOOD));
        values.put(setting, value);
        ConnectAnswer answer = connect("i-1", name, values);
        assertThat(answer.wrong()).containsEntry(setting, fault);
        assertThat(answer.integration()).isNull();
        assertThat(platform.asked).isEmpty();
    }

    @Test
    void it_stays_as_it_was_set_up_when_it_is_connected_again() {
        connect("i-1", "pipedrive", Map.of("company", "nord", "token", TinyPlatform.GOOD));
        clock.advance(Duration.ofHours(1));
        coach.put("/api/v1/integrations/i-1", Map.of("integration_name", "Notre CRM"));
        platform.good = "second-key";
        PlatformTrial trial = coach.post(HERE + "/i-1/test", null).as(PlatformTrial.class);
        assertThat(trial.ok()).isFalse();
        assertThat(records()).contains("\"status\":\"broken\"", "\"broken_setting\":\"token\"");

        ConnectAnswer again = coach.put(HERE, request("i-1", "pipedrive", Map.of("token", "second-key")))
                .as(ConnectAnswer.class);
        assertThat(again.integration().name()).isEqualTo("Notre CRM");
        assertThat(again.integration().status()).isEqualTo("connected");
        assertThat(again.integration().broken()).isNull();
        assertThat(again.integration().secrets()).isEqualTo(Map.of("token", "2026-11-21T19:00:00Z"));
        assertThat(coach.put(HERE, request("i-2", "pipedrive", Map.of())).status())
                .isEqualTo(404);
    }

    @Test
    void secrets_that_are_set_while_it_is_connected_again_stay() {
        connect("i-1", "hubspot", Map.of("token", TinyPlatform.GOOD));
        AtomicReference<String> n8n = new AtomicReference<>();
        platform.meanwhile = () -> {
            coach.post(HERE + "/i-1/webhook", Map.of("secret", "hook-4711"));
            n8n.set(coach.post(HERE + "/i-1/n8n", null).as(N8nSetup.class).secret());
        };
        assertThat(connect("i-1", "hubspot", Map.of()).trial().ok()).isTrue();
        assertThat(n8n.get()).isNotBlank();
        assertThat(coach.get(HERE + "/i-1/webhook").as(WebhookSetup.class).set())
                .isTrue();
        assertThat(coach.get(HERE + "/i-1/n8n").as(N8nSetup.class).secret())
                .as("it is there, and told once")
                .isNull();
    }

    @Test
    void a_secret_is_not_carried_to_another_account() {
        connect("i-1", "pipedrive", Map.of("company", "nord", "token", TinyPlatform.GOOD));
        ConnectAnswer answer = connect("i-1", "pipedrive", Map.of("company", "sud"));
        assertThat(answer.wrong()).isEqualTo(Map.of("token", "again"));
    }

    @Test
    void an_api_token_of_zendesk_is_marked_with_its_end() {
        ConnectAnswer answer = connect(
                null, "zendesk", Map.of("subdomain", "nord", "email", "zoe@example.com", "token", TinyPlatform.GOOD));
        assertThat(answer.integration().expiresAt()).isEqualTo("2027-04-30T00:00:00Z");
        assertThat(answer.integration().expiresWhat()).isEqualTo("api-token");
        assertThat(answer.integration().settings()).isEqualTo(Map.of("subdomain", "nord"));
        assertThat(answer.integration().secrets()).containsOnlyKeys("email", "token");
    }

    @Test
    void what_is_taken_away_is_gone_with_its_key() {
        connect("i-1", "hubspot", Map.of("token", TinyPlatform.GOOD));
        assertThat(push("sync-run", "r-1", "create", run("all", Map.of("dry", true)), null))
                .contains("applied");
        assertThat(runs()).contains("asked_at");
        assertThat(coach.delete(HERE + "/i-1").status()).isEqualTo(200);
        assertThat(runs()).doesNotContain("asked_at");
        assertThat(coach.post(HERE + "/i-1/test", null).status()).isEqualTo(404);
        assertThat(coach.delete(HERE + "/i-1").status()).isEqualTo(404);
        assertThat(connect("i-1", "hubspot", Map.of()).wrong()).isEqualTo(Map.of("token", "missing"));
    }

    @Test
    void a_desk_changes_what_people_set_and_nothing_else() {
        connect("i-1", "hubspot", Map.of("token", TinyPlatform.GOOD));
        Map<String, Object> seen =
                Map.of("sync_direction", "bidirectional", "events", List.of("person.created", "person.updated"));
        Map<String, Object> wanted = Map.of("sync_direction", "to_platform", "events", List.of("booking.made"));
        assertThat(push("integration", "i-1", "edit", wanted, seen) + records())
                .contains("applied", "\"sync_direction\":\"to_platform\"")
                .doesNotContain("rejected");
        List<Map<String, Object>> bad = List.of(
                Map.of("status", "connected"),
                Map.of("last_sync_at", "2026-11-21T18:00:00Z"),
                Map.of("secrets", Map.of()),
                Map.of("integration_type", "zendesk"),
                Map.of("sync_direction", "sideways"),
                Map.of("sync_frequency", "yearly"),
                Map.of("enabled", "yes"),
                Map.of("events", List.of("full.moon")),
                Map.of("n8n_webhook_url", "http://n8n.example.com/"),
                Map.of("field_mappings", List.of(Map.of("source_field", "shoe_size", "destination_field", "x"))),
                Map.of(
                        "field_mappings",
                        List.of(Map.of("source_field", "email", "destination_field", "x", "transform", "eval"))));
        for (Map<String, Object> fields : bad) {
            assertThat(push("integration", "i-1", "edit", fields, Map.of()))
                    .as(fields.toString())
                    .contains("rejected", "request.invalid");
        }
        for (String type : List.of("create", "restore", "delete")) {
            assertThat(push("integration", "i-1", type, Map.of("id", "i-1"), Map.of("rev", 9)))
                    .as(type)
                    .contains("rejected");
        }
        assertThat(push("sync-run", "r-1", "create", run("all", Map.of()), null))
                .contains("applied");
        assertThat(push("sync-run", "r-2", "create", run("all", Map.of("state", "done")), null))
                .contains("rejected");
        assertThat(push("sync-run", "r-3", "create", run("everything", Map.of()), null))
                .contains("rejected");
        assertThat(push("sync-run", "r-1", "edit", Map.of("what", "one"), Map.of("what", "all")))
                .contains("rejected");
    }

    private static Map<String, Object> run(String what, Map<String, Object> more) {
        Map<String, Object> run = new HashMap<>(
                Map.of("integration_id", "i-1", "what", what, "asked_at", "2026-11-21T18:00:00Z", "total", 0));
        run.putAll(more);
        return run;
    }

    private int n;

    private String push(String kind, String id, String type, Map<String, Object> body, Map<String, Object> base) {
        Map<String, Object> op = new HashMap<>(Map.of(
                "n", 1, "opId", "op-" + ++n, "kind", kind, "id", id, "type", type, "at", "2026-11-21T18:00:00Z"));
        op.put("body", body);
        op.put("base", base);
        return coach.post("/api/sync/ops", Map.of("device", "d" + n, "ops", List.of(op)))
                .text();
    }

    @Test
    void the_same_account_is_connected_once() {
        Map<String, String> nord = Map.of("company", "nord", "token", TinyPlatform.GOOD);
        assertThat(connect("i-1", "pipedrive", nord).wrong()).isEmpty();
        assertThat(connect("i-2", "pipedrive", nord).wrong()).isEqualTo(Map.of("company", "twice"));
        assertThat(records()).doesNotContain("i-2");
        assertThat(connect("i-1", "pipedrive", nord).wrong())
                .as("connected anew")
                .isEmpty();
        assertThat(connect("i-2", "pipedrive", Map.of("company", "sud", "token", TinyPlatform.GOOD))
                        .wrong())
                .isEmpty();
    }
}
