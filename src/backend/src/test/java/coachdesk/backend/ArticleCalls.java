package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.Map;

/** Every call of articles, each held against the document. */
final class ArticleCalls {
    private static final String LIST = "/api/articles";
    private static final String ONE = LIST + "/{id}";

    private ArticleCalls() {}

    static void all(OpenApi api) {
        String id = (String) api.ask("POST", LIST, LIST, Map.of("title", "Zumba", "published", true))
                .object()
                .get("id");
        String here = LIST + "/" + id;
        api.ask("GET", LIST, LIST, null);
        api.ask("GET", ONE, here, null);
        api.ask("PUT", ONE, here, Map.of("content", "Bonjour"));
        assertThat(api.provoke("PUT", here, Map.of("published", "peut-être")).status())
                .isEqualTo(422);
        assertThat(api.provoke("POST", LIST, Map.of("email", "intrus@example.com"))
                        .status())
                .isEqualTo(403);
        api.ask("DELETE", ONE, here, null);
        assertThat(api.provoke("GET", here, null).status()).isEqualTo(404);
    }
}
