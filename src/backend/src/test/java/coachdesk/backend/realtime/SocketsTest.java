package coachdesk.backend.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told and what it may say. */
class SocketsTest {
    private static final Map<String, Object> PERSON = Map.of("name", "Zoé", "email", "zoe@example.com");
    private static final Duration PATIENT = Duration.ofSeconds(20);
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

    private static void push(String device, String opId) {
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                opId,
                "kind",
                "person",
                "id",
                opId,
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                Map.of("id", opId, "name", "Zoé", "email", "zoe@example.com"));
        assertThat(coach.post("/api/sync/ops", Map.of("device", device, "ops", List.of(op)))
                        .text())
                .contains("applied");
    }

    @Test
    void a_change_over_rest_is_told_to_everybody_of_the_studio_and_nobody_else() {
        try (Listener nord = Listener.joined(town, "coach", "nord", "d-1");
                Listener door = Listener.joined(town, "door", "nord", null);
                Listener sud = Listener.joined(town, "coach", "sud", "d-1")) {
            coach.post("/api/users", PERSON);
            assertThat(nord.next()).matches("42\\[\"changed\",\\{\"seq\":\\d+}]");
            assertThat(door.next()).startsWith("42[\"changed\"");
            assertThat(sud.upToNow()).isEmpty();
        }
    }

    @Test
    void a_push_is_told_to_all_but_the_device_that_made_it() {
        try (Listener mine = Listener.joined(town, "coach", "nord", "device-a");
                Listener other = Listener.joined(town, "door", "nord", "device-b")) {
            push("device-a", "op-told");
            assertThat(other.next()).startsWith("42[\"changed\"");
            assertThat(mine.upToNow()).isEmpty();
            // What it repeats changes nothing, and so is no news.
            push("device-a", "op-told");
            assertThat(other.upToNow()).isEmpty();
        }
    }

    @Test
    void many_changes_in_a_row_are_gathered_and_the_last_is_told() {
        Limits slow = new Limits(PATIENT, PATIENT, PATIENT, Duration.ofSeconds(2), 1000, 100, 2);
        try (Town calm = new Town(slow);
                Listener listener = Listener.joined(calm, "coach", "nord", null)) {
            Caller writer = calm.coach("nord");
            for (int i = 0; i < 30; i++) {
                writer.post("/api/users", PERSON);
            }
            int told = 0;
            long seq = 0;
            while (seq < 30) {
                seq = Long.parseLong(listener.next().replaceAll("\\D", "").substring(2));
                told++;
            }
            assertThat(told).isBetween(1, 20);
        }
    }

    @Test
    void a_bad_token_is_refused_and_the_connection_closed() {
        for (String hello : List.of("40{\"token\":\"x\"}", "40{\"token\":\"\",\"device\":\"d\"}")) {
            try (Listener listener = Listener.stranger(town)) {
                listener.next();
                listener.send(hello);
                assertThat(listener.next()).isEqualTo("44{\"message\":\"Sign in first.\"}");
                assertThat(listener.closed()).isEqualTo(Socket.NOT_ALLOWED);
            }
        }
    }

    @Test
    void a_revoked_session_is_told_so_and_closed_and_the_others_stay() {
        String token = town.token("door@nord.example.com", "nord");
        try (Listener revoked = Listener.joined(town, token, "d");
                Listener stays = Listener.joined(town, "door", "nord", "e")) {
            new Caller(town.address(), token).post("/api/auth/logout", null);
            assertThat(revoked.next()).isEqualTo("41");
            assertThat(revoked.closed()).isEqualTo(Socket.NOT_ALLOWED);
            assertThat(stays.upToNow()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "9",
                "0{}",
                "5",
                "3",
                "4",
                "49",
                "42",
                "42{}",
                "42[]",
                "42[1]",
                "42[\"a\"",
                "43[]",
                "43x",
                "40{\"token\":\"again\"}",
                "451-[\"binary\",{\"_placeholder\":true,\"num\":0}]",
                "42/other,[\"a\"]",
                "429999999999999999999[\"a\"]",
                "44{\"message\":\"\"}"
            })
    void a_malformed_text_closes_that_socket_only(String text) {
        try (Listener good = Listener.joined(town, "coach", "nord", "good");
                Listener bad = Listener.joined(town, "coach", "nord", "bad")) {
            bad.send(text);
            assertThat(bad.closed()).isEqualTo(Socket.PROTOCOL_ERROR);
            assertThat(good.upToNow()).isEmpty();
        }
    }

    @Test
    void what_is_too_long_or_binary_or_said_before_joining_closes_it() {
        try (Listener large = Listener.joined(town, "coach", "nord", null);
                Listener binary = Listener.joined(town, "coach", "nord", null);
                Listener early = Listener.stranger(town);
                Listener old = Listener.of(town, "EIO=3&transport=websocket")) {
            large.send("42[\"state\",\"" + "x".repeat(70_000) + "\"]");
            assertThat(large.closed()).isEqualTo(1009);
            binary.sendBytes();
            assertThat(binary.closed()).isIn(1003, 1009);
            early.next();
            early.send("42[\"state\"]");
            assertThat(early.closed()).isEqualTo(Socket.PROTOCOL_ERROR);
            assertThat(old.closed()).isEqualTo(Socket.PROTOCOL_ERROR);
        }
    }

    @Test
    void what_it_does_not_know_is_passed_over_and_said_to_be_so_when_asked() {
        try (Listener listener = Listener.joined(town, "coach", "nord", null)) {
            listener.send("42[\"spell\",{\"text\":\"" + "🦁".repeat(1000) + "\"}]");
            listener.send("427[\"spell\"]");
            assertThat(listener.next()).isEqualTo("437[{\"error\":\"There is no such event.\"}]");
            listener.send("40/admin,{}");
            assertThat(listener.next()).isEqualTo("44/admin,{\"message\":\"There is no such namespace.\"}");
            assertThat(listener.upToNow()).isEmpty();
        }
    }

    @Test
    void long_polling_is_told_how_to_ask() {
        for (Caller.Reply reply : List.of(
                town.nobody().get("/socket.io/?EIO=4&transport=polling"),
                town.nobody().post("/socket.io/?EIO=4&transport=polling&sid=x", Map.of()))) {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.object().get("detail").toString()).contains("websocket");
        }
    }

    @Test
    void whoever_never_says_who_it_is_is_dropped() {
        Limits hasty = new Limits(PATIENT, PATIENT, Duration.ofMillis(300), Duration.ZERO, 1000, 100, 2);
        try (Town hurried = new Town(hasty);
                Listener nobody = Listener.stranger(hurried)) {
            assertThat(nobody.closed()).isEqualTo(Socket.NOT_ALLOWED);
        }
    }

    @Test
    void whoever_does_not_answer_a_ping_is_dropped() {
        Limits hasty = new Limits(Duration.ofMillis(100), Duration.ofSeconds(2), PATIENT, Duration.ZERO, 1000, 100, 2);
        try (Town hurried = new Town(hasty);
                Listener silent = Listener.joined(hurried, "coach", "nord", null);
                Listener answers = Listener.joined(hurried, "coach", "nord", null)) {
            for (int i = 0; i < 8; i++) {
                assertThat(answers.next()).isEqualTo("2");
                answers.send("3");
            }
            assertThat(silent.next()).isEqualTo("2");
            assertThat(silent.closed()).isEqualTo(Listener.WITHOUT_A_WORD);
        }
    }

    @Test
    void one_too_many_is_told_so() {
        Limits two = new Limits(PATIENT, PATIENT, PATIENT, Duration.ZERO, 1000, 100, 2);
        try (Town small = new Town(two);
                Listener first = Listener.joined(small, "coach", "nord", null);
                Listener second = Listener.joined(small, "coach", "nord", null);
                Listener third = Listener.stranger(small)) {
            third.next();
            third.send("40{\"token\":\"" + small.token("coach@nord.example.com", "nord") + "\"}");
            assertThat(third.next()).contains("Too many");
            assertThat(first.upToNow()).isEmpty();
            assertThat(second.upToNow()).isEmpty();
        }
    }

    @Test
    void whoever_does_not_read_is_dropped_and_nobody_waits_for_it() {
        try (Listener reads = Listener.joined(town, "coach", "nord", null);
                Listener deaf = Listener.joined(town, "door", "nord", null)) {
            deaf.stopReading();
            assertThat(deaf.sendUntilDropped("2" + "x".repeat(60_000))).isTrue();
            coach.post("/api/users", PERSON);
            assertThat(reads.next()).startsWith("42[\"changed\"");
        }
    }
}
