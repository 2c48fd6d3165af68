package coachdesk.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is JSON with a code, and the next good request is served. */
class BadRequestsTest {
    private static Town town;
    private static Caller coach;

    @BeforeAll
    static void start() {
        town = new Town();
        coach = town.coach("nord");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static void refused(Caller.Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.object()).containsEntry("code", code).containsKey("detail");
        assertThat(coach.get("/api/users").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "ceci n’est pas du JSON",
                "[1]",
                "{\"name\":",
                "\"text\"",
                "{}{}",
                "{\"name\": 1e9999999}"
            })
    void a_body_that_is_no_object_of_the_shape_is_422(String body) {
        refused(coach.send("POST", "/api/users", body), 422, "request.invalid");
        refused(coach.send("POST", "/api/sync/ops", body), 422, "request.invalid");
    }

    @Test
    void a_body_nested_too_deeply_is_422() {
        refused(coach.send("POST", "/api/users", "{\"a\":".repeat(5_000)), 422, "request.invalid");
    }

    @Test
    void a_body_that_is_too_large_is_413_packed_or_not() throws IOException {
        byte[] large = "x".repeat(Route.ORDINARY + 1).getBytes();
        refused(coach.sendBytes("POST", "/api/users", large), 413, "server.too-large");
        byte[] bomb = packed(new byte[64 * 1024 * 1024]);
        refused(coach.sendBytes("POST", "/api/sync/ops", bomb, "Content-Encoding", "gzip"), 413, "server.too-large");
        refused(coach.sendBytes("POST", "/api/users", large, "Content-Encoding", "br"), 415, "request.invalid");
        refused(coach.sendBytes("POST", "/api/users", large, "Content-Encoding", "gzip"), 400, "request.invalid");
    }

    @Test
    void a_packed_body_is_read() throws IOException {
        byte[] body = packed("{\"name\":\"Zoé\",\"email\":\"zoe@example.com\"}".getBytes("UTF-8"));
        assertThat(coach.sendBytes("POST", "/api/users", body, "Content-Encoding", "gzip")
                        .object())
                .containsEntry("name", "Zoé");
    }

    @Test
    void more_than_500_operations_at_a_time_are_413() {
        Map<String, Object> op = Map.of("n", 1, "opId", "o", "kind", "person", "id", "p", "type", "create");
        List<Object> many = Collections.nCopies(501, op);
        refused(coach.post("/api/sync/ops", Map.of("device", "d", "ops", many)), 413, "server.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=0", "page=-1", "page=abc", "limit=0", "limit=-5", "limit=99999999999", "all_data=perhaps"})
    void paging_out_of_bounds_is_422(String query) {
        refused(coach.get("/api/reservations?" + query), 422, "request.invalid");
    }

    @Test
    void answers_carry_the_headers_that_keep_browsers_out_and_are_packed_when_asked() {
        Caller.Reply reply = coach.send("GET", "/api/metrics", (String) null, "Accept-Encoding", "gzip");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(reply.headers()).doesNotContainKey("server");
        for (int i = 0; i < 30; i++) {
            coach.post("/api/users", Map.of("name", "Person " + i, "email", "p@example.com"));
        }
        Caller.Reply packed = coach.send("GET", "/api/sync/changes", (String) null, "Accept-Encoding", "gzip");
        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        assertThat(packed.text()).contains("Person 29");
    }

    @Test
    void metrics_name_templates_and_no_one() {
        coach.get("/api/users/secret-id");
        assertThat(coach.get("/api/metrics").text())
                .contains("route=\"/api/users/{id}\",status=\"404\"")
                .doesNotContain("secret-id");
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
