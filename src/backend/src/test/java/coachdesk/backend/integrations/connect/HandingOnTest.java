package coachdesk.backend.integrations.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.backend.integrations.store.CallbackTable;
import coachdesk.backend.integrations.store.DeliveryTable;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.clock.SettableClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What n8n is handed in place of a platform, and what it says. */
class HandingOnTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final List<Map<String, Object>> handed = new CopyOnWriteArrayList<>();
    private volatile String says = "{\"success\":true,\"external_id\":\"77\"}";
    private volatile int status = 200;
    private Database database;
    private HttpServer n8n;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabases.SQLITE.open();
        n8n = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        n8n.createContext("/webhook/", exchange -> {
            handed.add(Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Retry-After", "7");
            byte[] answer = says.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        n8n.start();
    }

    @AfterEach
    void stop() {
        n8n.stop(0);
        database.close();
    }

    private Connector connector(ConnectorHttp http) {
        URI self = URI.create("https://desk.example.com");
        Integration integration = Json.read(
                Json.write(Map.of(
                        "id",
                        "i-1",
                        "integration_type",
                        "shopify",
                        "connector",
                        "n8n",
                        "config_public",
                        Map.of("shop", "nord"),
                        "n8n_webhook_url",
                        "http://127.0.0.1:" + n8n.getAddress().getPort() + "/webhook/desk")),
                Integration.class);
        return new HandingOn(database, http, self, clock)
                .of("studio", integration, Platform.SHOPIFY)
                .orElseThrow()
                .connector();
    }

    @Test
    void it_is_handed_what_is_to_be_done_and_says_whom_it_made() {
        try (ConnectorHttp http = new ConnectorHttp(true)) {
            Connector connector = connector(http);
            assertThat(connector.test().ok()).isTrue();
            Connector.Written written = connector.upsert(null, Map.of("email", "zoe@example.com"));
            assertThat(written).isEqualTo(new Connector.Written("77", true));
            Map<String, Object> message = handed.getLast();
            assertThat(message)
                    .containsEntry("action", "create_contact")
                    .containsEntry("tenant_id", "studio")
                    .containsEntry("callback_url", "https://desk.example.com/api/v1/integrations/i-1/sync-callback");
            assertThat(message.get("data").toString())
                    .contains("email=zoe@example.com", "query=mutation Set", "who={email=zoe@example.com}");

            DeliveryTable table = new DeliveryTable(database, "studio", "i-1");
            String asked = (String) message.get("sync_log_id");
            assertThat(table.answered(asked, "success", clock.instant())).isEqualTo(CallbackTable.Known.SETTLED);
            assertThat(table.answered(asked, "success", clock.instant())).isEqualTo(CallbackTable.Known.FINAL);
            assertThat(table.answered("another", "success", clock.instant())).isEqualTo(CallbackTable.Known.NONE);
        }
    }

    @Test
    void what_it_could_not_do_is_a_failure() {
        try (ConnectorHttp http = new ConnectorHttp(true)) {
            says = "{\"success\":\"false\",\"message\":\"no such field\"}";
            assertThatThrownBy(() -> connector(http).upsert("5", Map.of()))
                    .isInstanceOf(PlatformException.class)
                    .hasMessage("no such field");
        }
    }

    @Test
    void a_workflow_within_the_servers_own_network_is_not_asked() {
        try (ConnectorHttp http = new ConnectorHttp(false)) {
            assertThatThrownBy(() -> connector(http).test()).isInstanceOf(PlatformException.class);
            assertThat(handed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"401, AUTH", "403, FORBIDDEN", "404, NOT_FOUND", "429, RATE_LIMITED", "502, BROKEN"})
    void a_refusal_without_words_is_what_its_status_says(int refused, FailureKind kind) {
        try (ConnectorHttp http = new ConnectorHttp(true)) {
            status = refused;
            says = "<html>Bad Gateway</html>";
            assertThatThrownBy(() -> connector(http).upsert("5", Map.of()))
                    .isInstanceOfSatisfying(PlatformException.class, e -> {
                        assertThat(e.kind()).isEqualTo(kind);
                        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7));
                    });
        }
    }
}
