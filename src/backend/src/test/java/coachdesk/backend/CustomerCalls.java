package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.List;
import java.util.Map;

/** Every call of customers, each held against the document. */
final class CustomerCalls {
    private static final String LIST = "/api/v1/customers";
    private static final String ONE = LIST + "/{id}";

    private CustomerCalls() {}

    static void all(OpenApi api) {
        Map<String, Object> wanted = Map.of("first_name", "Zoé", "email", "zoe@example.com", "tags", List.of("yoga"));
        Map<?, ?> made =
                (Map<?, ?>) api.ask("POST", LIST, LIST, wanted).object().get("customer");
        String here = LIST + "/" + made.get("id");
        assertThat(api.provoke("POST", LIST, wanted).status()).isEqualTo(409);
        assertThat(api.provoke("POST", LIST, Map.of()).status()).isEqualTo(400);
        api.ask("GET", LIST, LIST + "?limit=5&offset=0&search=zo&status=active", null);
        api.ask("GET", LIST, LIST + "?updated_since=2020-01-01", null);
        api.ask("GET", ONE, here, null);
        api.ask("PUT", ONE, here, Map.of("status", "vip"));
        for (String file : List.of(LIST + "/export", "/api/v1/export/customers")) {
            api.ask("GET", file, file, null);
        }
        api.ask("DELETE", ONE, here, null);
        assertThat(api.provoke("GET", here, null).status()).isEqualTo(404);
    }
}
