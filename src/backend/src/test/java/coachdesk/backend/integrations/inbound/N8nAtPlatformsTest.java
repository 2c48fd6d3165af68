package coachdesk.backend.integrations.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.connectors.Bodies;
import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeHubSpot;
import coachdesk.testkit.platforms.FakePipedrive;
import coachdesk.testkit.platforms.FakePlatform;
import coachdesk.testkit.platforms.FakeSalesforce;
import coachdesk.testkit.platforms.FakeShopify;
import coachdesk.testkit.platforms.FakeWooCommerce;
import coachdesk.testkit.platforms.FakeZendesk;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the workflow asks, asked of each platform as n8n would, with the credential that n8n would put beside it. */
class N8nAtPlatformsTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T09:00:00Z"));

    /** @param where the answer says who was made, and the words of the workflow that look there */
    private record There(FakePlatform fake, String header, String value, String where, String words) {}

    private There open(Platform platform) {
        return switch (platform) {
            case HUBSPOT -> bearer(new FakeHubSpot(clock), FakeHubSpot.KEY, "/results/0/id", "said.results?.[0]?.id");
            case SALESFORCE -> {
                FakeSalesforce fake = new FakeSalesforce(clock);
                yield bearer(fake, fake.tokens().client().access(), "/id", "said.id");
            }
            case PIPEDRIVE ->
                new There(new FakePipedrive(clock), "api_token", FakePipedrive.KEY, "/data/id", "said.data?.id");
            case WOOCOMMERCE -> {
                String pair = FakeWooCommerce.KEY + ":" + FakeWooCommerce.SECRET;
                String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
                yield new There(new FakeWooCommerce(clock), "Authorization", "Basic " + basic, "/id", "said.id");
            }
            case SHOPIFY ->
                new There(
                        new FakeShopify(clock),
                        "X-Shopify-Access-Token",
                        FakeShopify.TOKEN,
                        "/data/customerSet/customer/id",
                        "set?.customer?.id");
            case ZENDESK -> {
                FakeZendesk fake = new FakeZendesk(clock);
                yield bearer(fake, fake.tokens().client().access(), "/user/id", "said.user?.id");
            }
        };
    }

    private static There bearer(FakePlatform fake, String token, String where, String words) {
        return new There(fake, "Authorization", "Bearer " + token, where, words);
    }

    private static Map<String, String> fields(Platform platform, String name) {
        return switch (platform) {
            case HUBSPOT -> Map.of("email", "zoe@example.com", "firstname", name, "lastname", "Favre");
            case SALESFORCE -> Map.of("Email", "zoe@example.com", "FirstName", name);
            case PIPEDRIVE -> Map.of("email", "zoe@example.com", "name", name);
            case WOOCOMMERCE -> Map.of("email", "zoe@example.com", "first_name", name, "billing.phone", "+41790000001");
            case SHOPIFY -> Map.of("email", "zoe@example.com", "firstName", name, "tags", "yoga, matin");
            case ZENDESK -> Map.of("email", "zoe@example.com", "name", name, "phone", "+41790000001");
        };
    }

    @ParameterizedTest
    @EnumSource
    void somebody_is_made_and_changed_there(Platform platform) throws Exception {
        There there = open(platform);
        try (FakePlatform fake = there.fake()) {
            String home = fake.address().toString();
            JsonNode file = Json.MAPPER.valueToTree(N8nWorkflow.of(platform, "i-1", home, null));
            assertThat(file.toString()).contains(there.words());
            JsonNode made = ask(there, step(file, "create_contact"), platform, null, "Zoe");
            String external = made.at(there.where()).asText();
            assertThat(fake.people().all()).as(made.toString()).hasSize(1);
            assertThat(external).isEqualTo(fake.people().all().getFirst().id());
            ask(there, step(file, "update_contact"), platform, external, "Zoelle");
            assertThat(fake.people().all()).hasSize(1);
            assertThat(fake.people().all().getFirst().fields().values())
                    .contains("Zoelle")
                    .contains("zoe@example.com");
        }
    }

    private static JsonNode step(JsonNode file, String name) {
        for (JsonNode node : file.path("nodes")) {
            if (node.path("name").asText().equals(name)) {
                return node.path("parameters");
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode ask(There there, JsonNode step, Platform platform, String external, String name)
            throws IOException, InterruptedException {
        Map<String, Object> body = Bodies.of(platform, external, fields(platform, name));
        String url = step.path("url")
                .asText()
                .replaceFirst("^=\\{\\{ .* \\? '([^']+)' : .*", "$1")
                .replaceFirst("^=", "")
                .replaceAll("\\{\\{ encodeURIComponent\\([^}]*\\) }}", String.valueOf(external));
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (there.header().equals("api_token")) {
            url += "?api_token=" + there.value();
        } else {
            headers.put(there.header(), there.value());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(step.path("method").asText(), HttpRequest.BodyPublishers.ofString(Json.write(body)));
        headers.forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            assertThat(answer.body()).doesNotContain("\"userErrors\":[{");
            return Json.MAPPER.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        }
    }
}
