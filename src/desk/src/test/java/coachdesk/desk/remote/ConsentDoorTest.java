package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser comes back from a platform: only the one that was sent is let in, once, and sees what to do next. */
class ConsentDoorTest {
    private static final String STATE = "s8-f2";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final BlockingQueue<ConsentDoor.Came> came = new LinkedBlockingQueue<>();
    private ConsentDoor door;

    @BeforeEach
    void open() throws IOException {
        door = ConsentDoor.open(URI.create("http://127.0.0.1:0/coachdesk"), "Fini <ici> & merci");
    }

    @AfterEach
    void close() {
        door.close();
    }

    private HttpResponse<String> visit(String rest) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + rest))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_one_that_is_expected_is_let_in_once() throws Exception {
        door.expect(STATE, came::add);
        HttpResponse<String> page = visit("/coachdesk?code=a%2Bb+c&state=" + STATE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Fini &lt;ici&gt; &amp; merci");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(came.poll(30, TimeUnit.SECONDS)).isEqualTo(new ConsentDoor.Came("a+b c", null));
        assertThat(visit("/coachdesk?code=again&state=" + STATE).statusCode()).isEqualTo(404);
        assertThat(came).isEmpty();
    }

    @Test
    void who_was_not_sent_is_turned_away() throws Exception {
        assertThat(visit("/coachdesk?code=x&state=" + STATE).statusCode())
                .as("before anybody was sent")
                .isEqualTo(404);
        door.expect(STATE, came::add);
        assertThat(visit("/coachdesk?code=x&state=other").statusCode()).isEqualTo(404);
        assertThat(visit("/coachdesk?code=x").statusCode()).isEqualTo(404);
        assertThat(visit("/coachdesk?state=" + STATE).statusCode()).isEqualTo(404);
        assertThat(visit("/elsewhere?code=x&state=" + STATE).statusCode()).isEqualTo(404);
        assertThat(came).isEmpty();
    }

    @Test
    void a_no_is_told_as_a_no() throws Exception {
        door.expect(STATE, came::add);
        assertThat(visit("/coachdesk?error=access_denied&state=" + STATE).statusCode())
                .isEqualTo(200);
        assertThat(came.poll(30, TimeUnit.SECONDS)).isEqualTo(new ConsentDoor.Came(null, "access_denied"));
    }

    @Test
    void once_it_is_closed_nobody_answers_and_another_may_stand_there() throws IOException {
        int port = door.port();
        door.close();
        assertThatThrownBy(() -> visit("/coachdesk")).isInstanceOf(ConnectException.class);
        ConsentDoor.open(URI.create("http://127.0.0.1:" + port + "/coachdesk"), "")
                .close();
    }

    @Test
    void what_it_brought_is_never_written_out() {
        assertThat(new ConsentDoor.Came("sesame-open", null)).asString().doesNotContain("sesame");
    }
}
