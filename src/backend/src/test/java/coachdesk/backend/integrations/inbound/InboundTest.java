package coachdesk.backend.integrations.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.Caller;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.TinyPlatform;
import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.WebhookSetup;
import coachdesk.testkit.clock.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Platforms tell what changed there, each with its own proof: whatever is not proven is refused. */
class InboundTest {
    private static final String SECRET = "a-secret-of-webhooks";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));

    @TempDir
    Path folder;

    private Backend backend;
    private Caller coach;
    private Caller stranger;

    @BeforeEach
    void start() {
        Outside outside = Outside.ORDINARY
                .reachedAt(URI.create("https://desk.example.com"))
                .with(new TinyPlatform().reach(Map.of()));
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, clock, outside));
        coach = new Caller(backend.address(), backend.localToken().orElseThrow());
        stranger = new Caller(backend.address(), null);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    /** How each platform signs, as its own description says. */
    private enum Vendor {
        HUBSPOT("[{\"eventId\":1,\"subscriptionType\":\"contact.creation\",\"objectId\":77}]") {
            @Override
            Map<String, String> headers(String url, String body, Instant at) {
                String stamp = Long.toString(at.toEpochMilli());
                return Map.of(
                        "X-HubSpot-Request-Timestamp",
                        stamp,
                        "X-HubSpot-Signature-v3",
                        base64("POST" + url + body + stamp));
            }
        },
        SHOPIFY("{\"id\":77,\"admin_graphql_api_id\":\"gid://shopify/Customer/77\"}") {
            @Override
            Map<String, String> headers(String url, String body, Instant at) {
                return Map.of("X-Shopify-Hmac-Sha256", base64(body), "X-Shopify-Topic", "customers/update");
            }
        },
        WOOCOMMERCE("{\"id\":77}") {
            @Override
            Map<String, String> headers(String url, String body, Instant at) {
                return Map.of("X-WC-Webhook-Signature", base64(body), "X-WC-Webhook-Topic", "customer.updated");
            }
        },
        ZENDESK("{\"type\":\"zen:event-type:user.created\",\"detail\":{\"id\":\"77\"}}") {
            @Override
            Map<String, String> headers(String url, String body, Instant at) {
                return Map.of(
                        "X-Zendesk-Webhook-Signature-Timestamp",
                        at.toString(),
                        "X-Zendesk-Webhook-Signature",
                        base64(at + body));
            }
        },
        PIPEDRIVE("{\"meta\":{\"action\":\"change\",\"entity\":\"person\",\"entity_id\":\"77\",\"id\":\"e-1\"}}") {
            @Override
            Map<String, String> headers(String url, String body, Instant at) {
                byte[] pair = ("coachdesk:" + SECRET).getBytes(StandardCharsets.UTF_8);
                return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            }
        },
        SALESFORCE("{\"id\":\"0035\",\"type\":\"contact.updated\"}") {
            @Override
            Map<String, String> headers(String url, String body, Instant at) {
                String stamp = Long.toString(at.getEpochSecond());
                return Map.of(
                        "X-Coccinelle-Timestamp",
                        stamp,
                        "X-Coccinelle-Signature",
                        "sha256=" + HexFormat.of().formatHex(mac(stamp + "." + body)));
            }
        };

        final String body;

        Vendor(String body) {
            this.body = body;
        }

        abstract Map<String, String> headers(String url, String body, Instant at);

        boolean stamped() {
            return this == HUBSPOT || this == ZENDESK || this == SALESFORCE;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(mac(text));
    }

    private static byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String made(Vendor vendor) {
        String id = (String) coach.post(
                        "/api/v1/integrations",
                        Map.of("integration_type", vendor.name().toLowerCase(Locale.ROOT)))
                .object()
                .get("integrationId");
        coach.post("/api/v1/integrations/" + id + "/enable", null);
        WebhookSetup setup = coach.post("/api/integrations/" + id + "/webhook", Map.of("secret", SECRET))
                .as(WebhookSetup.class);
        assertThat(setup.secret()).as("known by who set it").isNull();
        assertThat(setup.set()).isTrue();
        return setup.url();
    }

    private Caller.Reply send(String url, String body, Map<String, String> headers) {
        String[] pairs = headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return stranger.send("POST", URI.create(url).getPath(), body, pairs);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_proven_is_taken_once_and_what_is_not_is_refused(Vendor vendor) {
        String url = made(vendor);
        assertThat(url).startsWith("https://desk.example.com/webhooks/integrations/");
        Map<String, String> good = vendor.headers(url, vendor.body, clock.instant());
        Caller.Reply taken = send(url, vendor.body, good);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(send(url, vendor.body, good).object()).as("the same again").isEqualTo(taken.object());

        assertThat(send(url, vendor.body, Map.of("X-None", "x")).status()).isEqualTo(401);
        Map<String, String> other = new HashMap<>(good);
        other.replaceAll(
                (name, value) -> name.contains("ignature") || name.contains("Hmac") || name.equals("Authorization")
                        ? value.replace(
                                value.charAt(value.length() - 4), value.charAt(value.length() - 4) == 'A' ? 'B' : 'A')
                        : value);
        assertThat(send(url, vendor.body, other).status()).isEqualTo(401);
        if (vendor != Vendor.PIPEDRIVE) {
            assertThat(send(url, vendor.body.replace("7", "8").replace("0035", "0036"), good)
                            .status())
                    .as("other words")
                    .isEqualTo(401);
        }
        clock.advance(Duration.ofMinutes(6));
        assertThat(send(url, vendor.body, good).status()).as("later").isEqualTo(vendor.stamped() ? 401 : 200);
        assertThat(send(url + "x", vendor.body, good).status()).isEqualTo(404);
        assertThat(send(url, "x".repeat(10 * 1024 * 1024), good).status()).isEqualTo(413);
    }

    @Test
    void who_changed_is_read_from_what_was_told() {
        for (Vendor vendor : Vendor.values()) {
            Platform platform = Platform.valueOf(vendor.name());
            Map<String, String> headers = vendor.headers("x", vendor.body, clock.instant());
            News news = News.of(platform, new Letter(null, headers::get, vendor.body.getBytes(StandardCharsets.UTF_8)));
            String expected = vendor == Vendor.SHOPIFY
                    ? "gid://shopify/Customer/77"
                    : vendor == Vendor.SALESFORCE ? "0035" : "77";
            assertThat(news.people()).as(vendor.name()).containsExactly(expected);
        }
    }

    @Test
    void a_secret_made_here_is_told_once() {
        String id = (String) coach.post("/api/v1/integrations", Map.of("integration_type", "pipedrive"))
                .object()
                .get("integrationId");
        String path = "/api/integrations/" + id + "/webhook";
        WebhookSetup made = coach.post(path, Map.of()).as(WebhookSetup.class);
        assertThat(made.secret()).hasSize(43);
        assertThat(made.user()).isEqualTo("coachdesk");
        assertThat(coach.get(path).text()).doesNotContain(made.secret());
        assertThat(coach.post(path, Map.of("secret", "with a space")).status()).isEqualTo(422);
    }

    @Test
    void n8n_answers_signed_and_not_too_late() {
        String id = coach.post("/api/integrations", Map.of("platform", "hubspot", "way", "n8n", "values", Map.of()))
                .as(ConnectAnswer.class)
                .integration()
                .id();
        String path = "/api/integrations/" + id + "/n8n";
        Map<String, Object> first = coach.get(path).object();
        String secret = (String) first.get("secret");
        assertThat(secret).hasSize(43);
        assertThat((String) first.get("callback_url")).endsWith("/api/v1/integrations/" + id + "/sync-callback");
        assertThat(first.get("workflow").toString())
                .contains(
                        "create_contact",
                        "n8n-nodes-base.webhook",
                        "n8n-nodes-base.crypto",
                        "hubspotAppToken",
                        "no step for")
                .doesNotContain(secret);
        assertThat(coach.get(path).object().get("secret")).isNull();

        assertThat(answer(id, secret, clock.instant(), "{\"sync_log_id\":\"l\",\"success\":true}"))
                .as("nothing was asked so")
                .isEqualTo(404);
        assertThat(coach.get(path).object()).containsEntry("last_callback_at", "2026-11-21T18:00:00Z");
        assertThat(answer(id, "another", clock.instant(), "{}")).isEqualTo(401);
        assertThat(answer(id, secret, clock.instant().minusSeconds(301), "{}")).isEqualTo(401);
        assertThat(answer(id, secret, clock.instant(), "nothing")).isEqualTo(400);
        String second = (String) coach.post(path, null).object().get("secret");
        assertThat(answer(id, secret, clock.instant(), "{}")).isEqualTo(401);
        assertThat(answer(id, second, clock.instant(), "{}")).isEqualTo(400);
    }

    private int answer(String id, String secret, Instant at, String body) {
        String stamp = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String sign = HexFormat.of().formatHex(mac.doFinal((stamp + "." + body).getBytes(StandardCharsets.UTF_8)));
            return send(
                            "https://x/api/v1/integrations/" + id + "/sync-callback",
                            body,
                            Map.of("X-Coccinelle-Timestamp", stamp, "X-Coccinelle-Signature", "sha256=" + sign))
                    .status();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoever_changes_twice_in_salesforce_is_looked_at_twice() {
        String url = made(Vendor.SALESFORCE);
        String body = Vendor.SALESFORCE.body;
        Object first = send(url, body, Vendor.SALESFORCE.headers(url, body, clock.instant()))
                .object()
                .get("webhook_id");
        clock.advance(Duration.ofMinutes(10));
        Object second = send(url, body, Vendor.SALESFORCE.headers(url, body, clock.instant()))
                .object()
                .get("webhook_id");
        assertThat(second).isNotNull().isNotEqualTo(first);
    }
}
