package coachdesk.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Our backend against the client that others use. */
@Tag("interop")
@Timeout(240)
class NpmClientTest {
    @TempDir
    Path folder;

    private Backend backend;
    private String token;

    @BeforeEach
    void start() {
        backend = Backend.start(new BackendOptions(0, folder, null, false, true, Clock.systemUTC()));
        token = backend.localToken().orElseThrow();
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private void post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(backend.address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void it_joins_asks_is_told_and_is_sent_away_with_its_session() throws Exception {
        try (NodeProgram client = new NodeProgram("client.js", backend.address().toString(), token, "websocket")) {
            assertThat(client.hear("connected")).isEqualTo("websocket");
            assertThat(client.hear("state")).isEqualTo("number");
            post("/api/users", "{\"name\":\"Zoé\",\"email\":\"zoe@example.com\"}");
            assertThat(client.hear("changed")).isEqualTo("number");
            client.say("many");
            assertThat(client.hear("answered")).isEqualTo("500");
            post("/api/auth/logout", "");
            assertThat(client.hear("disconnected")).isEqualTo("io server disconnect");
        }
    }

    @Test
    void a_bad_token_and_long_polling_are_refused_in_words() throws Exception {
        String address = backend.address().toString();
        try (NodeProgram stranger = new NodeProgram("client.js", address, "bad", "websocket");
                NodeProgram polling = new NodeProgram("client.js", address, token, "polling")) {
            assertThat(stranger.hear("refused")).isEqualTo("Sign in first.");
            assertThat(polling.hear("refused")).isEqualTo("xhr poll error");
        }
    }
}
