package coachdesk.backend.integrations.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.json.Json;
import coachdesk.contract.integrations.Platform;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The file that n8n imports, held against what n8n itself says of its nodes. The tables below are facts out of the descriptions
 * that come with n8n 2.41 (the package n8n-nodes-base 2.41.2 of November 2026, {@code dist/types/nodes.json} and
 * {@code credentials.json}): the newest version of each node, the parameters that are shown with the values that we set, and the
 * kinds of credential that an HTTP request may use.
 */
class N8nWorkflowTest {
    private static final String HOME = "https://nord.example.com";
    private static final String CALLBACK = "https://desk.example.com/api/v1/integrations/i-1/sync-callback";

    private static final Map<String, Double> NEWEST = Map.of(
            "n8n-nodes-base.webhook", 2.1,
            "n8n-nodes-base.switch", 3.4,
            "n8n-nodes-base.httpRequest", 4.5,
            "n8n-nodes-base.code", 2.0,
            "n8n-nodes-base.respondToWebhook", 1.5,
            "n8n-nodes-base.crypto", 2.0);

    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "n8n-nodes-base.webhook", Set.of("httpMethod", "path", "authentication", "responseMode", "options"),
            "n8n-nodes-base.switch", Set.of("mode", "rules", "looseTypeValidation", "options"),
            "n8n-nodes-base.httpRequest",
                    Set.of(
                            "method",
                            "url",
                            "authentication",
                            "nodeCredentialType",
                            "sendHeaders",
                            "headerParameters",
                            "sendBody",
                            "contentType",
                            "specifyBody",
                            "jsonBody",
                            "rawContentType",
                            "body",
                            "options"),
            "n8n-nodes-base.code", Set.of("mode", "language", "jsCode"),
            "n8n-nodes-base.respondToWebhook", Set.of("respondWith", "responseBody", "options"),
            // The secret of an HMAC is a credential of n8n since version 2, and no parameter any more.
            "n8n-nodes-base.crypto", Set.of("action", "type", "value", "dataPropertyName", "encoding"));

    /** Each says how it authenticates, or is an OAuth 2 credential: only such may an HTTP request use. */
    private static final Set<String> CREDENTIALS = Set.of(
            "hubspotAppToken",
            "hubspotOAuth2Api",
            "salesforceOAuth2Api",
            "salesforceJwtApi",
            "pipedriveApi",
            "pipedriveOAuth2Api",
            "wooCommerceApi",
            "shopifyAccessTokenApi",
            "zendeskApi",
            "zendeskOAuth2Api");

    private static JsonNode file(Platform platform, String callback) {
        return Json.MAPPER.valueToTree(N8nWorkflow.of(platform, "i-1", HOME, callback));
    }

    private static List<JsonNode> nodes(JsonNode file, String type) {
        List<JsonNode> found = new ArrayList<>();
        file.path("nodes").forEach(node -> {
            if (node.path("type").asText().equals("n8n-nodes-base." + type)) {
                found.add(node);
            }
        });
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void every_node_is_one_of_todays_with_parameters_that_it_has(Platform platform) {
        JsonNode file = file(platform, CALLBACK);
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : file.path("nodes")) {
            String type = node.path("type").asText();
            assertThat(NEWEST).containsEntry(type, node.path("typeVersion").asDouble());
            assertThat(node.path("parameters").propertyStream().map(Map.Entry::getKey))
                    .as(type)
                    .isNotEmpty()
                    .isSubsetOf(PARAMETERS.get(type));
            assertThat(ids.add(node.path("id").asText())).isTrue();
            assertThat(names.add(node.path("name").asText())).isTrue();
            assertThat(node.path("position")).hasSize(2);
            assertThat(node.has("credentials")).as("they are chosen there").isFalse();
        }
        assertThat(names).hasSizeGreaterThan(6);
        assertThat(nodes(file, "webhook")
                        .getFirst()
                        .at("/parameters/responseMode")
                        .asText())
                .isEqualTo("responseNode");
        for (JsonNode request : nodes(file, "httpRequest")) {
            JsonNode with = request.path("parameters");
            boolean ours = with.path("url").asText().equals(CALLBACK);
            assertThat(ours
                            || CREDENTIALS.contains(
                                    with.path("nodeCredentialType").asText()))
                    .as(request.toString())
                    .isTrue();
            assertThat(ours
                            || "predefinedCredentialType"
                                    .equals(with.path("authentication").asText()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_way_leads_to_a_node_that_is_there_and_in_the_end_to_an_answer(Platform platform) {
        JsonNode file = file(platform, null);
        Set<String> names = new HashSet<>();
        file.path("nodes").forEach(node -> names.add(node.path("name").asText()));
        Set<String> reached = new HashSet<>(Set.of("Coach Desk"));
        file.path("connections").properties().forEach(from -> {
            assertThat(names).contains(from.getKey());
            from.getValue().path("main").forEach(output -> {
                assertThat(output)
                        .as("no output of %s leads nowhere", from.getKey())
                        .isNotEmpty();
                output.forEach(end -> reached.add(end.path("node").asText()));
            });
        });
        assertThat(reached).isEqualTo(names).contains("Answer at once");
        JsonNode rules = nodes(file, "switch").getFirst().at("/parameters/rules/values");
        assertThat(file.at("/connections/Action/main"))
                .as("and one for all else")
                .hasSize(rules.size() + 1);
        for (JsonNode rule : rules) {
            assertThat(rule.at("/conditions/options/version").asInt()).isEqualTo(3);
        }
    }

    /** Whoever learns of the webhook hands it what they like. */
    @ParameterizedTest
    @EnumSource
    void no_credential_goes_where_a_message_says(Platform platform) {
        List<JsonNode> asking = Stream.of(file(platform, null), file(platform, CALLBACK))
                .flatMap(file -> nodes(file, "httpRequest").stream())
                .filter(node -> node.path("parameters").has("authentication"))
                .toList();
        assertThat(asking).hasSizeGreaterThanOrEqualTo(4);
        for (JsonNode node : asking) {
            String url = node.at("/parameters/url").asText();
            String either = url.replaceFirst("^=\\{\\{ .* \\? '([^']+)' : '([^']+)' }}$", "$1\n$2");
            assertThat(either.lines())
                    .allMatch(one -> one.replaceFirst("^=", "").startsWith(HOME + "/"));
        }
        JsonNode nowhere = Json.MAPPER.valueToTree(N8nWorkflow.of(platform, "i-1", null, null));
        assertThat(nowhere.toString()).contains("https://account.invalid/").doesNotContain("data.base");
    }

    @Test
    void it_signs_only_where_somebody_hears_and_answers_before() {
        JsonNode alone = file(Platform.HUBSPOT, null);
        assertThat(nodes(alone, "crypto")).isEmpty();
        JsonNode told = file(Platform.HUBSPOT, CALLBACK);
        JsonNode sign = nodes(told, "crypto").getFirst();
        assertThat(sign.path("parameters").toString())
                .contains("\"hmac\"", "\"SHA256\"", "\"hex\"")
                .doesNotContain("secret");
        JsonNode answer = nodes(told, "respondToWebhook").getFirst();
        assertThat(answer.path("position").get(1).asInt())
                .as("of two ways n8n goes the upper one first")
                .isLessThan(sign.path("position").get(1).asInt());
    }
}
