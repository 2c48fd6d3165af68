package coachdesk.desk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.conversations.Others.Now;
import coachdesk.desk.sync.HandTimer;
import coachdesk.desk.sync.LiveAddress;
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

/** Who writes and who is there, over a wire that the test plays and a clock that it moves. */
class OthersAtServerTest {
    private static final LiveAddress HERE = new LiveAddress(URI.create("https://desk.example.com"), "secret", "d-1");
    private static final String OPEN =
            "0{\"sid\":\"s\",\"upgrades\":[],\"pingTimeout\":20000,\"pingInterval\":25000,\"maxPayload\":1000000}";
    private static final String START = "42[\"typing_start\",{\"session_id\":\"k\"}]";
    private static final String STOP = "42[\"typing_stop\",{\"session_id\":\"k\"}]";

    private final HandTimer timer = new HandTimer(new SettableClock(Instant.parse("2026-11-21T18:00:00Z")));
    private final FakeWires wires = new FakeWires();
    private final ServerNews live = new ServerNews(wires, timer, new SplittableRandom(3));
    private final List<Now> heard = new ArrayList<>();

    @BeforeEach
    void join() {
        live.others().listen(heard::add);
        live.follow(HERE);
        hear(OPEN, "40{\"sid\":\"t\"}", "431[{\"seq\":7}]");
        wires.last().sent.clear();
    }

    private void pass(long millis) {
        timer.pass(Duration.ofMillis(millis));
    }

    private void hear(String... texts) {
        pass(0);
        for (String text : texts) {
            wires.last().ear.text(text);
            pass(0);
        }
    }

    private void type(String conversation) {
        live.others().writing(conversation);
        pass(0);
    }

    private static String typing(String name, boolean is) {
        return "42[\"user_typing\",{\"session_id\":\"k\",\"user_name\":\"" + name
                + "\",\"user_type\":\"user\",\"is_typing\":" + is + "}]";
    }

    private List<String> sent() {
        return wires.last().sent;
    }

    @Test
    void however_fast_the_coach_types_it_is_told_once_a_second() {
        for (int i = 0; i < 40; i++) {
            type("k");
            pass(100);
        }
        assertThat(sent()).hasSize(4).containsOnly(START);
    }

    @Test
    void a_pause_of_five_seconds_and_a_sending_end_it_once() {
        type("k");
        pass(4_999);
        assertThat(sent()).containsExactly(START);
        pass(1);
        assertThat(sent()).containsExactly(START, STOP);
        live.others().stopped("k");
        pass(0);
        assertThat(sent()).hasSize(2);
        type("k");
        live.others().stopped("k");
        pass(10_000);
        assertThat(sent()).containsExactly(START, STOP, START, STOP);
    }

    @Test
    void writing_elsewhere_ends_it_here_and_another_conversation_does_not() {
        type("k");
        live.others().stopped("other");
        pass(1_000);
        assertThat(sent()).containsExactly(START);
        type("other");
        assertThat(sent()).containsExactly(START, STOP, "42[\"typing_start\",{\"session_id\":\"other\"}]");
    }

    @Test
    void who_writes_is_shown_three_seconds_from_the_last_sign() {
        hear(typing("Ana", true));
        pass(2_000);
        hear(typing("Ana", true), typing("Béa", true));
        assertThat(live.others().now().writingIn("k")).containsExactly("Ana", "Béa");
        pass(2_999);
        assertThat(live.others().now().writingIn("k")).hasSize(2);
        hear(typing("Béa", false));
        assertThat(live.others().now().writingIn("k")).containsExactly("Ana");
        pass(1);
        assertThat(live.others().now().writingIn("k")).isEmpty();
        assertThat(live.others().now().writingIn("other")).isEmpty();
    }

    @Test
    void the_other_desks_are_those_that_are_not_this_one() {
        hear("42[\"presence\",{\"desks\":[{\"device\":\"d-1\",\"name\":\"Moi\"},"
                + "{\"device\":\"d-2\",\"name\":\"Léa\\n\"},{\"device\":null,\"name\":null},null]}]");
        assertThat(live.others().now().desks()).containsExactly("Léa", "");
        hear("42[\"presence\",{\"desks\":[{\"device\":\"d-1\",\"name\":\"Moi\"}]}]");
        assertThat(live.others().now().desks()).isEmpty();
    }

    @Test
    void without_a_line_nobody_is_known_and_nothing_is_said() {
        hear("42[\"presence\",{\"desks\":[{\"device\":\"d-2\",\"name\":\"Léa\"}]}]", typing("Ana", true));
        type("k");
        wires.last().ear.closed();
        pass(0);
        assertThat(live.others().now()).isEqualTo(Now.NOBODY);
        pass(1_000);
        type("k");
        assertThat(sent()).isEmpty();
        hear(OPEN, "40{\"sid\":\"t\"}", "431[{\"seq\":7}]");
        hear("42[\"presence\",{\"desks\":[{\"device\":\"d-2\",\"name\":\"Léa\"}]}]");
        live.follow(null);
        pass(0);
        assertThat(live.others().now()).isEqualTo(Now.NOBODY);
    }

    @Test
    void a_crowd_that_writes_and_a_name_without_end_stay_within_bounds() {
        for (int i = 0; i < 1_000; i++) {
            hear(typing("n".repeat(500) + i, true), typing("Ana " + i, true));
        }
        assertThat(live.others().now().writingIn("k")).hasSize(50).allMatch(name -> name.length() <= 61);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42[\"user_typing\"]",
                "42[\"user_typing\",null]",
                "42[\"user_typing\",\"x\"]",
                "42[\"user_typing\",{\"user_name\":\"Ana\",\"is_typing\":true}]",
                "42[\"user_typing\",{\"session_id\":{},\"is_typing\":7}]",
                "42[\"presence\",[]]",
                "42[\"presence\",{\"desks\":\"x\"}]",
                "42[\"presence\",{}]",
                "42[\"avatar\",{\"x\":1}]"
            })
    void what_cannot_be_read_changes_nothing_and_ends_nothing(String text) {
        hear(text);
        assertThat(heard).isEmpty();
        hear(typing("Ana", true));
        assertThat(heard).hasSize(1);
        assertThat(wires.opened).hasSize(1);
    }
}
