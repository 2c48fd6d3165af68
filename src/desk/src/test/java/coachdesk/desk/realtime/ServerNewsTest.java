package coachdesk.desk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.realtime.FakeWires.FakeWire;
import coachdesk.desk.sync.HandTimer;
import coachdesk.desk.sync.Live.News;
import coachdesk.desk.sync.LiveAddress;
import coachdesk.desk.sync.LiveState;
import coachdesk.testkit.clock.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialling, listening, losing and dialling again, by a clock that the test moves. */
class ServerNewsTest {
    private static final LiveAddress HERE = new LiveAddress(URI.create("https://desk.example.com/x/"), "secret", "d-1");
    private static final String OPEN =
            "0{\"sid\":\"s\",\"upgrades\":[],\"pingTimeout\":20000,\"pingInterval\":25000,\"maxPayload\":1000000}";

    private final HandTimer timer = new HandTimer(new SettableClock(Instant.parse("2026-11-21T18:00:00Z")));
    private final FakeWires wires = new FakeWires();
    private final List<News> news = new ArrayList<>();
    private final ServerNews live = new ServerNews(wires, timer, new SplittableRandom(3));

    @BeforeEach
    void listen() {
        live.listen(news::add);
        live.follow(HERE);
        pass(0);
    }

    private void pass(long millis) {
        timer.pass(Duration.ofMillis(millis));
    }

    private void hear(String... texts) {
        for (String text : texts) {
            wires.last().ear.text(text);
            pass(0);
        }
    }

    private void join() {
        hear(OPEN, "40{\"sid\":\"t\"}", "431[{\"seq\":7}]");
    }

    @Test
    void it_says_who_it_is_and_is_live_once_an_answer_came() {
        assertThat(wires.last().address).hasToString("wss://desk.example.com/x/socket.io/?EIO=4&transport=websocket");
        hear(OPEN);
        assertThat(wires.last().sent).containsExactly("40{\"token\":\"secret\",\"device\":\"d-1\"}");
        hear("40{\"sid\":\"t\"}");
        assertThat(wires.last().sent.getLast()).isEqualTo("421[\"state\"]");
        assertThat(live.state()).isEqualTo(LiveState.OFF);
        hear("431[{\"seq\":7}]");
        assertThat(live.state()).isEqualTo(LiveState.LIVE);
        assertThat(news).containsExactly(News.CONNECTED);
    }

    @Test
    void it_passes_on_what_it_hears_and_answers_when_asked() {
        join();
        hear("42[\"changed\",{\"seq\":8}]", "42[\"message_received\",{\"text\":\"x\"}]", "4212[\"changed\",{}]", "2");
        assertThat(news).containsExactly(News.CONNECTED, News.CHANGED, News.CHANGED);
        assertThat(wires.last().sent).endsWith("4312[]", "3");
    }

    @Test
    void a_server_that_falls_silent_is_dialled_again_and_joined_again() {
        join();
        pass(44_000);
        hear("2");
        pass(44_999);
        assertThat(live.state()).isEqualTo(LiveState.LIVE);
        pass(1);
        assertThat(live.state()).isEqualTo(LiveState.OFF);
        FakeWire first = wires.last();
        assertThat(first.closed).isTrue();
        pass(1_000);
        assertThat(wires.opened).hasSize(2);
        first.ear.text("42[\"changed\",{\"seq\":9}]");
        join();
        assertThat(news).containsExactly(News.CONNECTED, News.STATE, News.CONNECTED);
    }

    @Test
    void the_pauses_grow_and_stay_below_half_a_minute() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            wires.last().ear.closed();
            pass(0);
            int before = wires.opened.size();
            long pause = 0;
            while (wires.opened.size() == before) {
                pass(100);
                pause += 100;
            }
            pauses.add(pause);
        }
        assertThat(pauses.getFirst()).isBetween(500L, 1_000L);
        assertThat(pauses.get(3)).isBetween(4_000L, 8_000L);
        assertThat(pauses).allMatch(pause -> pause <= 30_000);
        assertThat(pauses.getLast()).isGreaterThanOrEqualTo(15_000);
    }

    @Test
    void where_only_requests_get_through_it_says_so_and_goes_on_trying() {
        for (int i = 0; i < 2; i++) {
            wires.last().ear.closed();
            pass(2_000);
        }
        assertThat(live.state()).isEqualTo(LiveState.OFF);
        live.follow(HERE);
        pass(0);
        assertThat(live.state()).isEqualTo(LiveState.POLLING_ONLY);
        assertThat(wires.opened).hasSize(3);
        join();
        assertThat(live.state()).isEqualTo(LiveState.LIVE);
    }

    @Test
    void an_answer_that_does_not_come_is_a_line_that_does_not_hold() {
        hear(OPEN, "40{\"sid\":\"t\"}");
        pass(ServerNews.ANSWER.toMillis());
        assertThat(wires.last().closed).isTrue();
        pass(1_000);
        assertThat(wires.opened).hasSize(2);
    }

    @Test
    void a_server_that_does_not_speak_is_given_up() {
        pass(Conversation.HANDSHAKE.toMillis());
        assertThat(wires.opened.getFirst().closed).isTrue();
    }

    @Test
    void a_token_that_is_refused_is_not_tried_again_soon() {
        hear(OPEN, "44{\"message\":\"Sign in first.\"}");
        assertThat(wires.last().closed).isTrue();
        pass(14_900);
        assertThat(wires.opened).hasSize(1);
        pass(15_100);
        assertThat(wires.opened).hasSize(2);
    }

    @Test
    void a_session_that_ends_and_another_server_end_the_line() {
        join();
        hear("41");
        assertThat(live.state()).isEqualTo(LiveState.OFF);
        live.follow(new LiveAddress(URI.create("http://127.0.0.1:1"), null, "d-1"));
        pass(0);
        assertThat(wires.last().address).hasToString("ws://127.0.0.1:1/socket.io/?EIO=4&transport=websocket");
        live.follow(null);
        pass(600_000);
        assertThat(wires.opened).hasSize(2);
        assertThat(wires.last().closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9",
                "x",
                "5",
                "0{",
                "0{\"pingInterval\":0,\"pingTimeout\":1}",
                "42[",
                "42[1]",
                "42{}",
                "43x",
                "451-[\"a\"]",
                "42/other,[\"a\"]",
                "431[",
                "<html>"
            })
    void whatever_is_no_text_of_the_protocol_ends_the_line_and_nothing_else(String text) {
        join();
        hear(text);
        assertThat(wires.last().closed).isTrue();
        pass(1_000);
        join();
        assertThat(live.state()).isEqualTo(LiveState.LIVE);
    }

    @Test
    void a_text_of_four_thousand_letters_is_one_like_any_other() {
        join();
        hear("42[\"changed\",\"" + "🦁".repeat(2_000) + "\"]");
        assertThat(news).endsWith(News.CHANGED);
    }

    @Test
    void after_closing_nothing_is_heard_or_dialled() {
        join();
        live.close();
        pass(600_000);
        assertThat(wires.opened).hasSize(1);
        assertThat(wires.last().closed).isTrue();
        assertThat(news).containsExactly(News.CONNECTED);
    }
}
