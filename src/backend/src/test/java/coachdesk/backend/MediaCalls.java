package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Every call of media and their files, each held against the document. */
final class MediaCalls {
    private static final String BLOB = "/api/blobs/{hash}";
    /** Of the file below. */
    private static final String HASH = "1f117ab884befddb6b06149ee2aa019d76d02b8635c49d734031d69d2d0d7f93";

    private MediaCalls() {}

    static void all(OpenApi api) {
        files(api);
        links(api);
    }

    private static void links(OpenApi api) {
        String one = "/api/media/{slug}";
        Map<String, Object> link =
                Map.of("slug", "ete", "video_url", "https://vimeo.com/76979871", "title", "Séance d’été");
        api.ask("POST", "/api/media/create", "/api/media/create", link);
        assertThat(api.provoke("POST", "/api/media/create", link).status()).isEqualTo(400);
        assertThat(api.provoke("POST", "/api/media/create", Map.of("title", 5)).status())
                .isEqualTo(422);
        api.ask("GET", "/api/media", "/api/media", null);
        api.ask("GET", one, "/api/media/ete", null);
        api.ask("GET", one + "/thumbnail", "/api/media/ete/thumbnail", null);
        api.ask("PUT", one, "/api/media/ete", Map.of("cta_text", "Voir", "cta_link", "https://example.com"));
        api.ask("PUT", one, "/api/media/ete", Map.of());
        for (String page : List.of("/api/media/{slug}/og", "/api/share/{slug}", "/v/{slug}")) {
            assertThat(api.ask("GET", page, page.replace("{slug}", "ete"), null).text())
                    .startsWith("<!DOCTYPE html>");
        }
        assertThat(api.ask("GET", "/api/go/{slug}", "/api/go/ete", null).header("location"))
                .isEqualTo("/v/ete");
        for (String file : List.of("/v/{slug}/file", "/v/{slug}/thumb/{width}")) {
            String here = file.replace("{slug}", "ete").replace("{width}", "320");
            assertThat(api.ask("GET", file, here, null).status()).isEqualTo(404);
        }
        assertThat(api.ask("GET", "/v/{slug}", "/v/inconnue", null).status()).isEqualTo(404);
        api.ask("DELETE", one, "/api/media/ete", null);
        assertThat(api.provoke("GET", "/api/media/ete", null).status()).isEqualTo(404);
    }

    private static void files(OpenApi api) {
        byte[] picture = "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;".getBytes(StandardCharsets.US_ASCII);
        String here = "/api/blobs/" + HASH;
        api.ask("GET", BLOB + "/upload", here + "/upload", null);
        String piece = here + "?offset=0&size=" + picture.length;
        assertThat(api.send("PUT", BLOB, piece, picture).status()).isEqualTo(200);
        assertThat(api.send("PUT", BLOB, piece.replace("offset=0", "offset=9"), picture)
                        .status())
                .isEqualTo(200);
        assertThat(api.ask("GET", BLOB, here, null).text()).startsWith("GIF89a");
        assertThat(api.provoke("GET", "/api/blobs/none", null).status()).isEqualTo(404);
    }
}
