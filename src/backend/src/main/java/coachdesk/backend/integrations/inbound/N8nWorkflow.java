package coachdesk.backend.integrations.inbound;

import coachdesk.contract.integrations.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The workflow of a connection, as n8n imports it: it is handed what changed, does it at the platform with a credential that
 * n8n keeps, and answers signed. The secret is not in it: n8n asks for it where it is used.
 */
final class N8nWorkflow {
    private static final String BASE = "n8n-nodes-base.";
    private static final int STEP = 240;
    private static final String SIGNED = "={{ $json.timestamp }}.{{ $json.answer }}";
    /** What the last node said, whatever platform it was, as the server wants it. */
    private static final String ANSWER = """
        const asked = $('Coach Desk').first().json.body;
        const said = $input.first().json;
        const found = said.id ?? said.data?.id ?? said.user?.id ?? said.customer?.id ?? null;
        const undone = said.headers !== undefined && said.body !== undefined && !asked.test;
        const failed = undone || said.error !== undefined;
        const why = undone ? 'This workflow has no step for ' + asked.action : said.error?.message ?? said.error;
        const answer = JSON.stringify({
          sync_log_id: asked.sync_log_id,
          success: !failed,
          external_id: found === null ? undefined : String(found),
          message: failed ? String(why) : undefined,
        });
        return [{ json: { answer, timestamp: String(Math.floor(Date.now() / 1000)), callback: asked.callback_url } }];
        """;

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final Map<String, Object> connections = new LinkedHashMap<>();

    private N8nWorkflow() {}

    /**
     * What is asked of a platform for one action.
     *
     * @param credential name of n8n's own kind of credential
     * @param url an expression of n8n
     * @param body JSON with expressions of n8n
     */
    private record Step(String action, String method, String credential, String url, String body) {}

    /** @param callback null where nobody outside reaches the server: then what is handed over says where */
    static Map<String, Object> of(Platform platform, String integration, String callback) {
        N8nWorkflow workflow = new N8nWorkflow();
        workflow.build(platform, integration);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", "Coach Desk – " + platform.title());
        file.put("nodes", workflow.nodes);
        file.put("connections", workflow.connections);
        file.put("settings", Map.of("executionOrder", "v1"));
        file.put("pinData", Map.of());
        file.put("active", false);
        file.put("meta", callback == null ? Map.of() : Map.of("callback_url", callback));
        return file;
    }

    private void build(Platform platform, String integration) {
        Map<String, Object> webhook = new LinkedHashMap<>();
        webhook.put("httpMethod", "POST");
        webhook.put("path", "coachdesk/" + platform.wire() + "/" + integration);
        webhook.put("responseMode", "responseNode");
        webhook.put("options", Map.of());
        node("Coach Desk", "webhook", 2, 0, 0, webhook);
        List<Step> steps = steps(platform);
        node("Action", "switch", 3.2, 1, 0, choices(steps));
        join("Coach Desk", "Action", 0);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            node(step.action(), "httpRequest", 4.2, 2, i, request(step)).put("onError", "continueRegularOutput");
            join("Action", step.action(), i);
            join(step.action(), "Answer", 0);
        }
        // What the workflow does not know is answered too, with a no: whoever asked would wait in vain, or think it
        // done.
        join("Action", "Answer", steps.size());
        node("Answer", "code", 2, 3, 0, Map.of("jsCode", ANSWER));
        node(
                "Answer at once",
                "respondToWebhook",
                1.1,
                4,
                1,
                Map.of("respondWith", "json", "responseBody", "={{ $json.answer }}", "options", Map.of()));
        join("Answer", "Answer at once", 0);
        Map<String, Object> sign = new LinkedHashMap<>();
        sign.put("action", "hmac");
        sign.put("type", "SHA256");
        sign.put("encoding", "hex");
        sign.put("value", SIGNED);
        sign.put("dataPropertyName", "signature");
        sign.put("secret", "");
        node("Sign", "crypto", 1, 4, 0, sign);
        join("Answer", "Sign", 0);
        node("Tell Coach Desk", "httpRequest", 4.2, 5, 0, told()).put("onError", "continueRegularOutput");
        join("Sign", "Tell Coach Desk", 0);
    }

    private static Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("method", "POST");
        told.put("url", "={{ $json.callback }}");
        told.put("sendHeaders", true);
        told.put(
                "headerParameters",
                Map.of(
                        "parameters",
                        List.of(
                                Map.of("name", Scheme.TIMESTAMP, "value", "={{ $json.timestamp }}"),
                                Map.of("name", Scheme.SIGNATURE, "value", "=sha256={{ $json.signature }}"))));
        told.put("sendBody", true);
        told.put("contentType", "raw");
        told.put("rawContentType", "application/json");
        told.put("body", "={{ $json.answer }}");
        told.put("options", Map.of());
        return told;
    }

    private static Map<String, Object> choices(List<Step> steps) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Object> condition = Map.of(
                    "leftValue",
                    "={{ $json.body.action }}",
                    "rightValue",
                    step.action(),
                    "operator",
                    Map.of("type", "string", "operation", "equals"));
            Map<String, Object> conditions = Map.of(
                    "options",
                    Map.of("caseSensitive", true, "leftValue", "", "typeValidation", "strict", "version", 2),
                    "conditions",
                    List.of(condition),
                    "combinator",
                    "and");
            rules.add(Map.of("conditions", conditions, "renameOutput", true, "outputKey", step.action()));
        }
        return Map.of("rules", Map.of("values", rules), "options", Map.of("fallbackOutput", "extra"));
    }

    private static Map<String, Object> request(Step step) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", step.method());
        request.put("url", step.url());
        request.put("authentication", "predefinedCredentialType");
        request.put("nodeCredentialType", step.credential());
        request.put("sendBody", true);
        request.put("specifyBody", "json");
        request.put("jsonBody", step.body());
        request.put("options", Map.of());
        return request;
    }

    private Map<String, Object> node(
            String name, String type, Number version, int column, int row, Map<String, Object> parameters) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", "coachdesk-" + nodes.size());
        node.put("name", name);
        node.put("type", BASE + type);
        node.put("typeVersion", version);
        node.put("position", List.of(column * STEP, row * STEP));
        node.put("parameters", parameters);
        if (type.equals("webhook")) {
            node.put("webhookId", "coachdesk");
        }
        nodes.add(node);
        return node;
    }

    /** @param output of the node before */
    private void join(String from, String to, int output) {
        Map<String, Object> ends = Map.of("node", to, "type", "main", "index", 0);
        @SuppressWarnings("unchecked")
        Map<String, Object> main =
                (Map<String, Object>) connections.computeIfAbsent(from, name -> new LinkedHashMap<>());
        @SuppressWarnings("unchecked")
        List<List<Object>> outputs = (List<List<Object>>) main.computeIfAbsent("main", name -> new ArrayList<>());
        while (outputs.size() <= output) {
            outputs.add(new ArrayList<>());
        }
        outputs.get(output).add(ends);
    }

    private static final String DATA = "$('Coach Desk').first().json.body.data";
    private static final String FIELDS = "={{ JSON.stringify(" + DATA + ".fields) }}";

    /** What is sent is by the platform's own names already. */
    private static List<Step> steps(Platform platform) {
        return switch (platform) {
            case HUBSPOT -> {
                String contacts = "https://api.hubapi.com/crm/objects/2026-09/contacts";
                String body = "={{ JSON.stringify({ properties: " + DATA + ".fields }) }}";
                yield both("hubspotAppToken", contacts, "PATCH", "", body);
            }
            case SALESFORCE ->
                both(
                        "salesforceOAuth2Api",
                        "={{ " + DATA + ".base }}/services/data/v67.0/sobjects/Contact",
                        "PATCH",
                        "",
                        FIELDS);
            case PIPEDRIVE -> both("pipedriveApi", "={{ " + DATA + ".base }}/api/v2/persons", "PATCH", "", FIELDS);
            case WOOCOMMERCE ->
                both("wooCommerceApi", "={{ " + DATA + ".base }}/wp-json/wc/v3/customers", "PUT", "", FIELDS);
            case SHOPIFY -> {
                String url = "={{ " + DATA + ".base }}/admin/api/2026-10/graphql.json";
                String body = "={{ JSON.stringify({ query: 'mutation($input: CustomerSetInput!, $who:"
                        + " CustomerSetIdentifiers) { customerSet(input: $input, identifier: $who) { customer { id }"
                        + " userErrors { message } } }', variables: { input: " + DATA + ".fields, who: " + DATA
                        + ".external_id ? { id: " + DATA + ".external_id } : null } }) }}";
                yield List.of(
                        new Step("create_contact", "POST", "shopifyAccessTokenApi", url, body),
                        new Step("update_contact", "POST", "shopifyAccessTokenApi", url, body));
            }
            case ZENDESK -> {
                String body = "={{ JSON.stringify({ user: " + DATA + ".fields }) }}";
                yield both("zendeskApi", "={{ " + DATA + ".base }}/api/v2/users", "PUT", ".json", body);
            }
        };
    }

    private static List<Step> both(String credential, String url, String change, String end, String body) {
        String one = (url.startsWith("=") ? "" : "=") + url + "/{{ " + DATA + ".external_id }}" + end;
        return List.of(
                new Step("create_contact", "POST", credential, url + end, body),
                new Step("update_contact", change, credential, one, body));
    }
}
