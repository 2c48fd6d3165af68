package coachdesk.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.desk.sync.LiveState;
import coachdesk.testkit.faults.Fault;
import coachdesk.testkit.faults.FaultProxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks at one backend: what one does, the other shows by itself. */
class TwoDesksTest {
    @TempDir
    Path folder;

    private Backend backend;
    private FaultProxy proxy;
    private LiveDesk here;
    private LiveDesk there;

    @BeforeEach
    void open() throws Exception {
        backend = Backend.start(new BackendOptions(0, folder.resolve("backend"), null, true, true, Clock.systemUTC()));
        proxy = new FaultProxy(backend.address());
        String token = backend.localToken().orElseThrow();
        here = new LiveDesk(folder.resolve("here"), backend.address(), token);
        there = new LiveDesk(folder.resolve("there"), proxy.address(), token);
        here.until(LiveState.LIVE);
        there.until(LiveState.LIVE);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        proxy.close();
        backend.close();
    }

    @Test
    void a_scan_at_one_is_shown_at_the_other_long_before_it_would_have_asked() {
        String code = here.freshCode();
        long start = System.nanoTime();
        here.scan(code);
        there.until("the scan is shown", () -> there.shows(code));
        System.out.printf("a scan was shown at the other desk after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        String back = there.freshCode();
        there.scan(back);
        here.until("the scan is shown", () -> here.shows(back));
    }

    @Test
    void after_a_cut_it_is_heard_again_and_what_was_missed_is_there() {
        proxy.set(new Fault.Refuse());
        there.until(LiveState.OFF);
        String code = here.freshCode();
        here.scan(code);
        here.until("it is sent", () -> here.desk.sync().status().synced());
        assertThat(there.shows(code)).isFalse();
        proxy.heal();
        there.until("the scan is shown", () -> there.shows(code));
        there.until(LiveState.LIVE);
        String next = here.freshCode();
        here.scan(next);
        there.until("the next scan is shown", () -> there.shows(next));
    }

    @Test
    void a_session_that_is_revoked_is_no_longer_told() throws Exception {
        String token = backend.localToken().orElseThrow();
        HttpRequest logout = HttpRequest.newBuilder(URI.create(backend.address() + "/api/auth/logout"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(logout, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        here.until(LiveState.OFF);
        there.until(LiveState.OFF);
    }

    @Test
    void each_desk_sees_the_other_and_that_its_coach_writes() {
        here.until(
                "the other desk is there",
                () -> here.desk.others().now().desks().size() == 1);
        there.until(
                "the other desk is there",
                () -> there.desk.others().now().desks().size() == 1);
        here.desk.others().writing("some-conversation");
        there.until(
                "somebody writes",
                () -> there.desk.others().now().writingIn("some-conversation").size() == 1);
        assertThat(here.desk.others().now().writing()).isEmpty();
        here.desk.others().stopped("some-conversation");
        there.until("nobody writes", () -> there.desk.others().now().writing().isEmpty());
        proxy.set(new Fault.Refuse());
        here.until(
                "the other desk is gone", () -> here.desk.others().now().desks().isEmpty());
        there.until("nobody is known", () -> there.desk.others().now().desks().isEmpty());
        proxy.heal();
        here.until(
                "the other desk is back", () -> here.desk.others().now().desks().size() == 1);
    }
}
