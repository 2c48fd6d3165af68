package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.remote.StubServer.Answer;
import coachdesk.desk.sync.RemoteFailure;
import coachdesk.desk.sync.RemoteKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskBackendRemoteTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T18:00:00Z"), ZoneOffset.UTC);
    private static final String CHANGES = "GET " + Routes.SYNC_CHANGES;

    private final StubServer server = new StubServer();
    private final DeskBackendRemote remote =
            new DeskBackendRemote(server.address(), RemoteKind.DESK_BACKEND, false, CLOCK);

    @AfterEach
    void close() {
        remote.close();
        server.close();
    }

    private RemoteFailure pullFails() {
        return catchThrowableOfType(RemoteFailure.class, () -> remote.pull(null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "401, application/json, SIGN_IN_NEEDED",
        "401, text/html, SERVER_NOT_OURS",
        "403, application/json, NOT_ALLOWED",
        "404, application/json, SERVER_NOT_OURS",
        "410, application/json, SYNC_CURSOR_OLD",
        "410, text/html, SERVER_NOT_OURS",
        "413, text/html, TOO_LARGE",
        "429, application/json, SERVER_BUSY",
        "503, text/html, SERVER_BUSY",
        "500, text/plain, SERVER_BROKEN",
        "302, text/html, SERVER_NOT_OURS",
        "511, text/html, SERVER_NOT_OURS",
        "200, text/html, SERVER_NOT_OURS",
    })
    void a_status_is_told_apart_from_what_stands_in_between(int status, String type, ErrorCode code) {
        server.on(CHANGES, new Answer(status, type, "{}", "Location", "http://portal.example.com/"));

        assertThat(pullFails().code()).isEqualTo(code);
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>Welcome</html>", "[]", "'{\"changes\":[{\"seq\":1,'", "null", "{\"changes\":7}"})
    void what_is_not_of_the_expected_shape_is_a_failed_attempt(String body) {
        server.on(CHANGES, Answer.json(body));

        assertThat(pullFails().code()).isEqualTo(ErrorCode.SERVER_NOT_OURS);
    }

    @Test
    void one_kind_alone_is_asked_for_when_only_that_one_is_read_again() {
        server.on(CHANGES, Answer.json("{\"changes\":[],\"cursor\":\"e:1\",\"more\":false}"));

        remote.pull("e:0", Kind.PERSON);
        remote.pull("e:0", null);

        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.getFirst()).contains("kind=person");
        assertThat(server.asked.getLast()).doesNotContain("kind");
    }

    @Test
    void a_server_that_asks_to_be_left_alone_is() {
        server.on(CHANGES, new Answer(429, "application/json", "{}", "Retry-After", "120"));
        assertThat(pullFails().retryAfter()).isEqualTo(Duration.ofMinutes(2));

        server.on(CHANGES, new Answer(503, "text/html", "", "Retry-After", "Tue, 10 Feb 2026 18:01:30 GMT"));
        assertThat(pullFails().retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void nobody_there_is_unreachable() {
        server.close();

        assertThat(pullFails().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }

    @Test
    void a_probe_says_which_kind_stands_there() {
        server.on("GET " + Routes.CAPABILITIES, Answer.json("{\"product\":\"coachdesk-backend\",\"signIn\":true}"));
        ServerProbe probe = new ServerProbe(CLOCK);
        assertThat(probe.probe(" " + server.uri() + "/api/ "))
                .isEqualTo(new ServerProbe.Found(server.uri(), RemoteKind.DESK_BACKEND, true, false));

        server.on("GET " + Routes.CAPABILITIES, new Answer(404, "application/json", "{}"));
        server.on("GET " + Routes.HEALTH, Answer.json("{\"status\":\"healthy\",\"database\":\"connected\"}"));
        assertThat(probe.probe(server.uri().toString()).kind()).isEqualTo(RemoteKind.CLASSIC);

        server.on("GET " + Routes.HEALTH, new Answer(200, "text/html", "<html>"));
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> probe.probe(server.uri().toString()))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.SERVER_NOT_OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "studio.example.com, https://studio.example.com",
        "'  HTTP://Studio.example.com/api/ ', http://studio.example.com",
        "https://example.com:8443/desk/, https://example.com:8443/desk",
        "localhost:8080, http://localhost:8080",
    })
    void what_people_type_becomes_an_address(String typed, String address) {
        assertThat(ServerProbe.address(typed)).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({"''", "'a b'", "ftp://example.com", "https://", "https://user:pass@example.com"})
    void what_is_no_address_is_said_to_be_none(String typed) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> ServerProbe.address(typed))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.BAD_ADDRESS);
    }
}
