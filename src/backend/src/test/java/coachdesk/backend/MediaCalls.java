package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.nio.charset.StandardCharsets;

/** Every call of media and their files, each held against the document. */
final class MediaCalls {
    private static final String BLOB = "/api/blobs/{hash}";
    /** Of the file below. */
    private static final String HASH = "c0529053af40ec3a43deaade935a4087f0cab91c0434bc797119b9ba4c9ef2aa";

    private MediaCalls() {}

    static void all(OpenApi api) {
        files(api);
    }

    private static void files(OpenApi api) {
        byte[] picture = "GIF89a of a dance".getBytes(StandardCharsets.US_ASCII);
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
