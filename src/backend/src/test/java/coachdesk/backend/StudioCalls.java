package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.List;
import java.util.Map;

/** Every call about how the studio looks and is paid, each held against the document. */
final class StudioCalls {
    private StudioCalls() {}

    static void all(OpenApi api) {
        for (String path : List.of("/api/concept", "/api/payment-links", "/api/manifest.json", "/api/categories")) {
            api.ask("GET", path, path, null);
        }
        api.ask("PUT", "/api/concept", "/api/concept", Map.of("appName", "Studio"));
        api.ask("PUT", "/api/payment-links", "/api/payment-links", Map.of("stripe", "https://buy.stripe.com/a"));
        Map<String, String> category = Map.of("id", "cours", "name", "Cours");
        api.ask("POST", "/api/categories", "/api/categories", category);
        assertThat(api.provoke("POST", "/api/categories", category).status()).isEqualTo(409);
        assertThat(api.provoke("POST", "/api/categories", Map.of("icon", "x")).status())
                .isEqualTo(422);
        assertThat(api.provoke("PUT", "/api/concept", Map.of("primaryColor", "mauve"))
                        .status())
                .isEqualTo(422);
    }
}
