package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.Map;

/** Every call of integrations, each held against the document. */
final class IntegrationCalls {
    private static final String OURS = "/api/integrations";
    private static final String CLASSIC = "/api/v1/integrations";

    private IntegrationCalls() {}

    /** Against platforms that are asked at an address where nobody is. */
    static void all(OpenApi api) {
        Map<String, Object> key = Map.of("platform", "hubspot", "way", "key", "values", Map.of("token", "a b"));
        assertThat(api.ask("POST", OURS, OURS, key).object()).containsEntry("wrong", Map.of("token", "spaces"));
        assertThat(api.provoke("POST", OURS, Map.of("platform", "pigeon")).status())
                .isEqualTo(422);
        assertThat(api.ask("PUT", OURS, OURS, key).status()).isEqualTo(404);
        String consents = OURS + "/oauth";
        Map<String, Object> wanted = Map.of(
                "platform", "zendesk", "way", "oauth", "values", Map.of("subdomain", "nord", "client_id", "desk"));
        String state =
                (String) api.ask("POST", consents, consents, wanted).object().get("state");
        api.ask("DELETE", consents + "/{state}", consents + "/" + state, null);
        assertThat(api.ask("POST", consents + "/{state}", consents + "/" + state, Map.of("code", "x"))
                        .status())
                .isEqualTo(404);

        api.ask("GET", CLASSIC, CLASSIC, null);
        Map<String, Object> made = Map.of(
                "integration_type",
                "hubspot",
                "config_encrypted",
                Map.of("api_key", "pat-na1-1"),
                "oauth_data",
                Map.of());
        String id = (String) api.ask("POST", CLASSIC, CLASSIC, made).object().get("integrationId");
        assertThat(api.provoke("POST", CLASSIC, Map.of("integration_type", "pigeon"))
                        .status())
                .isEqualTo(400);
        api.ask("GET", CLASSIC + "/configured", CLASSIC + "/configured", null);
        String one = CLASSIC + "/{id}";
        String here = CLASSIC + "/" + id;
        api.ask("GET", one, here, null);
        api.ask("PUT", one, here, Map.of("integration_name", "Notre CRM"));
        api.ask("POST", one + "/enable", here + "/enable", null);
        api.ask("POST", one + "/sync", here + "/sync", Map.of());
        api.ask("POST", one + "/disable", here + "/disable", null);
        assertThat(api.provoke("POST", here + "/sync", Map.of()).status()).isEqualTo(404);
        assertThat(api.ask("POST", one + "/test", here + "/test", null).status())
                .isEqualTo(502);
        api.ask("GET", one + "/logs", here + "/logs", null);
        String ours = OURS + "/" + id;
        api.ask("POST", OURS + "/{id}/test", ours + "/test", null);
        api.ask("GET", OURS + "/{id}/activity", ours + "/activity", null);
        api.ask("GET", OURS + "/{id}/logs/{log}", ours + "/logs/x", null);
        setUp(api, ours, id);
        api.ask("DELETE", one, here, null);
        for (String path : new String[] {"", "/enable", "/disable", "/logs"}) {
            String method = path.isEmpty() || path.equals("/logs") ? "GET" : "POST";
            assertThat(api.provoke(method, here + path, null).status()).as(path).isEqualTo(404);
        }
        assertThat(api.ask("DELETE", OURS + "/{id}", ours, null).status()).isEqualTo(404);
    }

    private static void setUp(OpenApi api, String ours, String id) {
        for (String method : new String[] {"GET", "POST"}) {
            api.ask(method, OURS + "/{id}/n8n", ours + "/n8n", null);
            api.ask(method, OURS + "/{id}/webhook", ours + "/webhook", null);
        }
        String callback = CLASSIC + "/{id}/sync-callback";
        Map<String, Object> told = Map.of("sync_log_id", "x", "success", true);
        assertThat(api.ask("POST", callback, CLASSIC + "/" + id + "/sync-callback", told)
                        .status())
                .isEqualTo(401);
        assertThat(api.ask("POST", callback, CLASSIC + "/none/sync-callback", told)
                        .status())
                .isEqualTo(404);
        String news = "/webhooks/integrations/{platform}/{token}";
        assertThat(api.ask("POST", news, "/webhooks/integrations/hubspot/none", Map.of())
                        .status())
                .isEqualTo(404);
    }
}
