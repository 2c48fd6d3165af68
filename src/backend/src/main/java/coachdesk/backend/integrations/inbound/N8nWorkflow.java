package coachdesk.backend.integrations.inbound;

import coachdesk.contract.integrations.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The workflow of a connection, as n8n imports it: it is handed what changed, does it at the platform with a credential that
 * n8n keeps, and answers signed. Its credentials and the secret are not in it: they are chosen in n8n, as credentials of its own.
 */
final class N8nWorkflow {
    private static final String BASE = "n8n-nodes-base.";
    private static final int STEP = 240;
    private static final String SIGNED = "={{ $json.timestamp }}.{{ $json.answer }}";
    /** What the last node said, whatever platform it was, as the server wants it. */
    private static final String ANSWER = """
        const asked = $('Coach Desk').first().json.body;
        const said = $input.first().json;
        const set = said.data?.customerSet;
        const found = [said.id, said.data?.id, said.user?.id, set?.customer?.id, said.results?.[0]?.id]
          .find((id) => id !== undefined && id !== null);
        const undone = said.headers !== undefined && said.body !== undefined && !asked.test;
        const no = said.error ?? set?.userErrors?.[0] ?? said.errors?.[0];
        const failed = undone || (no !== undefined && no !== null);
        const why = undone ? 'This workflow has no step for ' + asked.action : no?.description ?? no?.message ?? no;
        const answer = JSON.stringify({
          sync_log_id: asked.sync_log_id,
          success: !failed,
          external_id: failed || found === undefined ? undefined : String(found),
          message: failed ? String(why) : undefined,
        });
        return [{ json: { answer, timestamp: String(Math.floor(Date.now() / 1000)) } }];
        """;

    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final Map<String, Object> connections = new LinkedHashMap<>();

    private N8nWorkflow() {}

    /**
     * @param home where the account is asked; null when nobody said
     * @param callback null where nobody outside reaches the server: then it only answers what it is handed
     */
    static Map<String, Object> of(Platform platform, String integration, String home, String callback) {
        N8nWorkflow workflow = new N8nWorkflow();
        workflow.build(platform, integration, N8nStep.of(platform, home));
        if (callback != null) {
            workflow.tell(callback);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", "Coach Desk – " + platform.title());
        file.put("nodes", workflow.nodes);
        file.put("connections", workflow.connections);
        file.put("settings", Map.of("executionOrder", "v1"));
        file.put("pinData", Map.of());
        file.put("active", false);
        file.put("meta", Map.of());
        return file;
    }

    private void build(Platform platform, String integration, List<N8nStep> steps) {
        Map<String, Object> webhook = new LinkedHashMap<>();
        webhook.put("httpMethod", "POST");
        webhook.put("path", "coachdesk/" + platform.wire() + "/" + integration);
        webhook.put("responseMode", "responseNode");
        webhook.put("options", Map.of());
        node("Coach Desk", "webhook", 2.1, 0, 0, webhook).put("webhookId", "coachdesk-" + integration);
        node("Action", "switch", 3.4, 1, 0, choices(steps));
        join("Coach Desk", "Action", 0);
        String credential = N8nStep.credential(platform);
        for (int i = 0; i < steps.size(); i++) {
            N8nStep step = steps.get(i);
            String before = "Action";
            if (step.look() != null) {
                before = step.action() + " (look)";
                node(before, "httpRequest", 4.5, 2, i, asking("GET", credential, step.look()));
                join("Action", before, i);
            }
            Map<String, Object> request = asking(step.method(), credential, step.url());
            request.put("sendBody", true);
            request.put("specifyBody", "json");
            request.put("jsonBody", step.body());
            node(step.action(), "httpRequest", 4.5, 3, i, request).put("onError", "continueRegularOutput");
            join(before, step.action(), step.look() == null ? i : 0);
            join(step.action(), "Answer", 0);
        }
        // What the workflow does not know is answered too, with a no: whoever asked would wait in vain, or think it
        // done.
        join("Action", "Answer", steps.size());
        node("Answer", "code", 2, 4, 0, Map.of("jsCode", ANSWER));
        node(
                "Answer at once",
                "respondToWebhook",
                1.5,
                5,
                0,
                Map.of("respondWith", "json", "responseBody", "={{ $json.answer }}", "options", Map.of()));
        join("Answer", "Answer at once", 0);
    }

    /** Below the answer at once: of two ways n8n goes the upper first, and whoever asked does not wait for the signing. */
    private void tell(String callback) {
        Map<String, Object> sign = new LinkedHashMap<>();
        sign.put("action", "hmac");
        sign.put("type", "SHA256");
        sign.put("encoding", "hex");
        sign.put("value", SIGNED);
        sign.put("dataPropertyName", "signature");
        node("Sign", "crypto", 2, 5, 1, sign);
        join("Answer", "Sign", 0);
        node("Tell Coach Desk", "httpRequest", 4.5, 6, 1, told(callback)).put("onError", "continueRegularOutput");
        join("Sign", "Tell Coach Desk", 0);
    }

    private static Map<String, Object> told(String callback) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("method", "POST");
        told.put("url", callback);
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

    private static Map<String, Object> choices(List<N8nStep> steps) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (N8nStep step : steps) {
            Map<String, Object> condition = Map.of(
                    "leftValue",
                    "={{ $json.body.action ?? '' }}",
                    "rightValue",
                    step.action(),
                    "operator",
                    Map.of("type", "string", "operation", "equals"));
            Map<String, Object> conditions = Map.of(
                    "options",
                    Map.of("caseSensitive", true, "leftValue", "", "typeValidation", "strict", "version", 3),
                    "conditions",
                    List.of(condition),
                    "combinator",
                    "and");
            rules.add(Map.of("conditions", conditions, "renameOutput", true, "outputKey", step.action()));
        }
        return Map.of("rules", Map.of("values", rules), "options", Map.of("fallbackOutput", "extra"));
    }

    private static Map<String, Object> asking(String method, String credential, String url) {
        Map<String, Object> asking = new LinkedHashMap<>();
        asking.put("method", method);
        asking.put("url", url);
        asking.put("authentication", "predefinedCredentialType");
        asking.put("nodeCredentialType", credential);
        asking.put("options", Map.of());
        return asking;
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
}
