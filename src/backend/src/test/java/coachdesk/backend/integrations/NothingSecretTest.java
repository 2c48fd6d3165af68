package coachdesk.backend.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.Heard;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import coachdesk.testkit.platforms.FakeZendesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever is asked, done well or badly: what opens an account is in no answer, no log, no record and no file. */
class NothingSecretTest {
    private static final String WEBHOOK = "secret-of-the-webhook-0815";
    private static final String WRONG = "wrong-secret-of-somebody";
    private static final List<String> SECRETS = List.of(
            FakeHubSpot.KEY,
            FakeTokenEndpoint.SECRET,
            "zendesk-access-",
            "zendesk-refresh-",
            "hubspot-access-",
            "classic-secret-token",
            WEBHOOK,
            WRONG);

    private static final String BEGINS = "the sweep begins";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final FakeZendesk zendesk = new FakeZendesk(clock);
    private final FakeHubSpot hubSpot = new FakeHubSpot(clock);
    private final Heard log = new Heard(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> answers = new ArrayList<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("coachdesk");
    private final Level before = ours.getLevel();

    @TempDir
    Path folder;

    private Backend backend;
    private Caller coach;

    @BeforeEach
    void start() {
        Outside outside = Outside.ORDINARY.with(Outside.ORDINARY
                .platforms()
                .at(Map.of(Platform.ZENDESK, zendesk.address(), Platform.HUBSPOT, hubSpot.address())));
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, clock, outside));
        coach = new Caller(backend.address(), backend.localToken().orElseThrow());
        ours.setLevel(Level.DEBUG);
        ours.debug(BEGINS);
    }

    @AfterEach
    void stop() {
        ours.setLevel(before);
        log.close();
        zendesk.close();
        hubSpot.close();
    }

    private Caller.Reply ask(String method, String path, Map<String, Object> body) {
        Caller.Reply reply = coach.send(method, path, body == null ? null : Json.write(body));
        answers.add(reply.text() + reply.headers());
        return reply;
    }

    private Map<String, Object> request(String id, String platform, String way, Map<String, String> values) {
        Map<String, Object> request = new HashMap<>(Map.of("platform", platform, "way", way, "values", values));
        request.put("id", id);
        return request;
    }

    @Test
    void nobody_is_told_what_opens_an_account() throws IOException {
        ask("POST", "/api/integrations", request("i-1", "hubspot", "key", Map.of("token", FakeHubSpot.KEY)));
        ask("POST", "/api/integrations", request("i-2", "hubspot", "key", Map.of("token", WRONG)));
        ask("POST", "/api/integrations", request("i-2", "hubspot", "key", Map.of("token", WRONG + " ")));
        ask("POST", "/api/integrations", request("i-2", "hubspot", "key", Map.of("token", "a " + WRONG)));
        ask("POST", "/api/integrations", request("i-2", "shopify", "key", Map.of("shop", WRONG + "!", "token", WRONG)));
        Map<String, String> client = Map.of(
                "subdomain", "nord", "client_id", FakeTokenEndpoint.CLIENT, "client_secret", FakeTokenEndpoint.SECRET);
        ask("POST", "/api/integrations", request("i-3", "zendesk", "client", client));
        Map<String, String> another = new HashMap<>(client);
        another.put("subdomain", "sud");
        Consent consent = ask("POST", "/api/integrations/oauth", request("i-4", "zendesk", "oauth", another))
                .as(Consent.class);
        String code = zendesk.oauth().consent(consent.authorize().replaceAll(".*code_challenge=([^&]*).*", "$1"));
        ask("POST", "/api/integrations/oauth/" + consent.state(), Map.of("code", code));
        ask("POST", "/api/integrations/oauth/" + consent.state(), Map.of("code", WRONG));
        String classic = (String) ask(
                        "POST",
                        "/api/v1/integrations",
                        Map.of(
                                "integration_type",
                                "hubspot",
                                "config_encrypted",
                                Map.of("api_key", "classic-secret-token"),
                                "oauth_data",
                                Map.of("access_token", "classic-secret-token-2")))
                .object()
                .get("integrationId");
        for (String id : List.of("i-1", "i-3", "i-4", classic)) {
            ask("POST", "/api/integrations/" + id + "/webhook", Map.of("secret", WEBHOOK));
            for (String path : List.of("/webhook", "/n8n", "/activity", "/logs/x")) {
                ask("GET", "/api/integrations/" + id + path, null);
            }
            ask("POST", "/api/integrations/" + id + "/test", null);
            ask("GET", "/api/v1/integrations/" + id, null);
            ask("GET", "/api/v1/integrations/" + id + "/logs", null);
            ask("POST", "/api/v1/integrations/" + id + "/test", null);
        }
        zendesk.tokens().revokeAll();
        hubSpot.tokens().refuseAll();
        for (String id : List.of("i-1", "i-3", "i-4")) {
            ask("POST", "/api/integrations/" + id + "/test", null);
        }
        ask("GET", "/api/v1/integrations", null);
        ask("GET", "/api/v1/integrations/configured", null);
        String records = ask("GET", "/api/sync/changes", null).text();
        assertThat(records).as("there was something to tell").contains("i-1", "i-3", "i-4", "broken");
        backend.close();

        assertThat(String.join("\n", answers)).doesNotContain(SECRETS);
        assertThat(String.join("\n", log.lines()))
                .as("it was listened to")
                .contains(BEGINS)
                .doesNotContain(SECRETS);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.getFileName().toString())
                        .doesNotContain(SECRETS);
            }
        }
    }
}
