package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.HashMap;
import java.util.Map;

/** Every call of promo codes, each held against the document. */
final class CodeCalls {
    private static final String LIST = "/api/discount-codes";
    private static final String ONE = LIST + "/{id}";

    private CodeCalls() {}

    static void all(OpenApi api) {
        Map<String, Object> code = Map.of("code", "OPENAPI-01", "type", "%", "value", 10);
        String id = (String) api.ask("POST", LIST, LIST, code).object().get("id");
        String here = LIST + "/" + id;
        api.ask("GET", LIST, LIST, null);
        api.ask("PUT", ONE, here, Map.of("value", 20));
        api.ask("POST", LIST + "/validate", LIST + "/validate", Map.of("code", "openapi-01"));
        api.ask("POST", LIST + "/validate", LIST + "/validate", Map.of("code", ".*"));
        api.ask("POST", ONE + "/use", here + "/use", null);
        assertThat(api.provoke("POST", LIST, code).status()).isEqualTo(409);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("value", null);
        assertThat(api.provoke("PUT", here, nothing).status()).isEqualTo(422);
        assertThat(api.provoke("POST", LIST + "/validate", Map.of()).status()).isEqualTo(422);
        api.ask("DELETE", ONE, here, null);
    }
}
