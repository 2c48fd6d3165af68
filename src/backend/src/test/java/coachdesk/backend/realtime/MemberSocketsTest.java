package coachdesk.backend.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Town;
import coachdesk.contract.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members hear what is said where they take part, and nobody else does but the studio's coaches. */
class MemberSocketsTest {
    @AutoClose
    private final Town town = Room.town();

    /** Waits for the word that it is in. */
    private Listener in(String conversation, String participant) {
        Listener listener = Listener.member(town, conversation, participant);
        assertThat(listener.next()).startsWith("42[\"joined_session\"");
        return listener;
    }

    @Test
    void a_message_is_told_to_the_room_and_to_the_coach_with_its_conversation_and_to_nobody_else() {
        try (Listener bo = in("group", "bo");
                Listener coach = Listener.joined(town, "coach", "nord", "desk-a");
                Listener writer = Listener.joined(town, "coach", "nord", "desk-b");
                Listener door = Listener.joined(town, "door", "nord", null);
                Listener otherCoach = Listener.joined(town, "coach", "sud", null);
                Listener sam = in("group", "sam");
                Listener cleo = in("cleos", "cleo");
                Listener stranger = Listener.member(town, "group", "nobody");
                Listener notHers = Listener.member(town, "group", "cleo");
                Listener person = Listener.member(town, "hers", "person")) {
            push("desk-b");
            assertThat(bo.next())
                    .startsWith("42[\"message_received\",")
                    .contains("\"session_id\":\"group\"", "\"text\":\"Bonjour\"", "\"id\":\"m-1\"")
                    .contains("\"created_at\":\"2026-11-21T10:00:00Z\"");
            assertThat(next(coach, "message_received")).contains("\"session_id\":\"group\"", "\"senderId\":\"coach\"");
            for (Listener nobody : List.of(writer, door, otherCoach, sam, cleo, stranger, notHers, person)) {
                assertThat(nobody.upToNow()).doesNotContain("Bonjour", "message_received", "joined");
            }
        }
    }

    private void push(String device) {
        Map<String, Object> message = Map.of(
                "session_id",
                "group",
                "sender_id",
                "coach",
                "sender_name",
                "Coach",
                "sender_type",
                "coach",
                "content",
                "Bonjour",
                "created_at",
                "2026-11-21T10:00:00Z");
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "o-1",
                "kind",
                "message",
                "id",
                "m-1",
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                message);
        assertThat(town.coach("nord")
                        .post("/api/sync/ops", Map.of("device", device, "ops", List.of(op)))
                        .text())
                .contains("applied");
    }

    private static String next(Listener listener, String event) {
        String text = listener.next();
        while (!text.startsWith("42[\"" + event)) {
            text = listener.next();
        }
        return text;
    }

    @Test
    void members_know_each_other_by_another_name_than_they_prove_themselves_with() {
        try (Listener ana = in("group", "ana");
                Listener bo = in("group", "bo");
                Listener coach = Listener.joined(town, "coach", "nord", null)) {
            Room.say(town, "nord", "group", "Salut");
            assertThat(ana.next()).contains("\"senderId\":\"ana\"");
            assertThat(bo.next()).contains("\"senderId\":\"m-").doesNotContain("\"ana\"");
            assertThat(next(coach, "message_received")).contains("\"senderId\":\"ana\"");
        }
    }

    @Test
    void what_two_say_in_private_is_told_to_these_two_and_to_the_coach() {
        try (Listener bo = in("group", "bo");
                Listener ana = in("group", "ana");
                Listener cleo = in("cleos", "cleo");
                Listener coach = Listener.joined(town, "coach", "nord", null)) {
            bo.send("42[\"join_private_conversation\",{\"conversation_id\":\"dm\",\"participant_id\":\"bo\"}]");
            assertThat(bo.next())
                    .isEqualTo(
                            "42[\"joined_private_conversation\",{\"conversation_id\":\"dm\",\"status\":\"connected\"}]");
            cleo.send("42[\"join_private_conversation\",{\"conversation_id\":\"dm\",\"participant_id\":\"cleo\"}]");
            Room.sayInPrivate(town, "Secret");
            assertThat(bo.next())
                    .startsWith("42[\"private_message_received\",{\"conversation_id\":\"dm\"")
                    .contains("\"recipientId\":\"bo\"");
            assertThat(next(coach, "private_message_received")).contains("Secret");
            assertThat(cleo.upToNow()).isEmpty();
            ana.send("42[\"join_private_conversation\",{\"conversation_id\":\"dm\",\"participant_id\":\"ana\"}]");
            ana.next();
            ana.send(
                    "42[\"dm_typing_start\",{\"conversation_id\":\"dm\",\"user_id\":\"coach\",\"user_name\":\"Coach\"}]");
            assertThat(bo.next())
                    .startsWith("42[\"dm_typing\"")
                    .contains("\"user_name\":\"Ana\"", "\"is_typing\":true");
        }
    }

    @Test
    void typing_is_passed_on_once_a_second_with_the_name_that_the_studio_knows() {
        try (Listener ana = in("group", "ana");
                Listener bo = in("group", "bo");
                Listener coach = Listener.joined(town, "coach", "nord", null);
                Listener door = Listener.joined(town, "door", "nord", null)) {
            String start =
                    "42[\"typing_start\",{\"session_id\":\"group\",\"user_name\":\"Coach\",\"user_type\":\"coach\"}]";
            String stop = "42[\"typing_stop\",{\"session_id\":\"group\"}]";
            ana.send(stop);
            for (int i = 0; i < 5; i++) {
                ana.send(start);
            }
            String told = "42[\"user_typing\",{\"session_id\":\"group\",\"user_name\":\"Ana\",\"user_type\":\"user\","
                    + "\"is_typing\":true}]";
            assertThat(bo.next()).isEqualTo(told);
            assertThat(coach.next()).isEqualTo(told);
            assertThat(ana.upToNow()).isEmpty();
            assertThat(bo.upToNow()).isEmpty();
            town.clock.advance(Duration.ofSeconds(1));
            ana.send(start).send(stop).send(stop);
            assertThat(bo.next()).isEqualTo(told);
            assertThat(bo.next()).isEqualTo(told.replace("true", "false"));
            assertThat(ana.upToNow()).isEmpty();
            assertThat(bo.upToNow()).isEmpty();
            assertThat(door.upToNow()).isEmpty();
        }
    }

    @Test
    void the_coach_types_to_the_room_and_the_other_desks_and_the_front_desk_does_not() {
        try (Listener ana = in("group", "ana");
                Listener sam = in("group", "sam");
                Listener coach = Listener.joined(town, "coach", "nord", "a");
                Listener other = Listener.joined(town, "coach", "nord", "b");
                Listener door = Listener.joined(town, "door", "nord", "c")) {
            String start = "42[\"typing_start\",{\"session_id\":\"group\"}]";
            door.send(start);
            assertThat(door.upToNow()).isEmpty();
            assertThat(ana.upToNow()).isEmpty();
            coach.send(start);
            String told = "\"user_name\":\"Somebody\",\"user_type\":\"coach\",\"is_typing\":true";
            assertThat(ana.next()).contains(told);
            assertThat(other.next()).contains(told);
            assertThat(coach.upToNow()).isEmpty();
            assertThat(sam.upToNow()).isEmpty();
        }
    }

    @Test
    void coaches_are_told_which_desks_are_there_and_nobody_else_is() {
        try (Listener ana = in("group", "ana");
                Listener first = Listener.joined(town, "coach", "nord", "a")) {
            assertThat(first.presence())
                    .isEqualTo("42[\"presence\",{\"desks\":[{\"device\":\"a\",\"name\":\"Somebody\"}]}]");
            try (Listener _ = Listener.joined(town, "door", "nord", "b");
                    Listener sud = Listener.joined(town, "coach", "sud", "c")) {
                assertThat(first.presence()).contains("\"device\":\"a\"", "\"device\":\"b\"");
                assertThat(sud.presence()).contains("\"device\":\"c\"").doesNotContain("\"device\":\"a\"");
            }
            assertThat(first.presence()).doesNotContain("\"device\":\"b\"");
            assertThat(ana.upToNow()).isEmpty();
        }
    }

    @Test
    void being_let_in_is_said_before_the_answer_and_leaving_ends_it() {
        try (Listener ana = in("group", "ana")) {
            ana.send("421[\"join_session\",{\"session_id\":\"hers\",\"participant_id\":\"ana\"}]");
            assertThat(ana.next())
                    .isEqualTo("42[\"joined_session\",{\"session_id\":\"hers\",\"participant_id\":\"ana\","
                            + "\"status\":\"connected\"}]");
            assertThat(ana.next()).isEqualTo("431[]");
            ana.send("42[\"leave_session\",{\"session_id\":\"group\"}]");
            assertThat(ana.upToNow()).isEmpty();
            Room.say(town, "nord", "group", "Parti");
            Room.say(town, "nord", "hers", "Reste");
            assertThat(ana.next()).contains("Reste");
        }
    }

    @Test
    void who_takes_no_part_any_more_hears_no_more() {
        try (Listener ana = in("group", "ana");
                Listener bo = in("group", "bo")) {
            Room.put(town, "nord", Kind.CONVERSATION, "group", Room.with("community", "bo"));
            Room.say(town, "nord", "group", "un");
            assertThat(bo.next()).contains("un");
            assertThat(ana.upToNow()).isEmpty();
            town.records()
                    .change(
                            town.tenant("nord"),
                            changes -> changes.delete(
                                    changes.find(Kind.PARTICIPANT, "bo").orElseThrow(), null));
            Room.say(town, "nord", "group", "deux");
            assertThat(bo.upToNow()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"join_session\"]",
                "[\"join_session\",\"group\"]",
                "[\"join_session\",[1]]",
                "[\"join_session\",{\"session_id\":7,\"participant_id\":\"ana\"}]",
                "[\"join_session\",{\"session_id\":\"group\"}]",
                "[\"join_session\",{\"session_id\":\"unknown\",\"participant_id\":\"ana\"}]",
                "[\"typing_start\",{\"session_id\":\"unknown\"}]",
                "[\"typing_start\",null]",
                "[\"leave_session\",{}]",
                "[\"state\"]"
            })
    void an_odd_event_changes_nothing_for_anybody(String event) {
        try (Listener ana = in("group", "ana");
                Listener odd = Listener.member(town, "group", "bo");
                Listener coach = Listener.joined(town, "coach", "nord", null)) {
            odd.next();
            odd.send("42" + event);
            coach.send("42" + event);
            assertThat(odd.upToNow()).isEmpty();
            assertThat(coach.upToNow()).isEmpty();
            Room.say(town, "nord", "group", "Toujours là");
            assertThat(odd.next()).contains("Toujours");
            assertThat(ana.next()).contains("Toujours");
        }
    }

    @Test
    void a_socket_that_connects_and_takes_no_seat_is_closed_after_a_while() {
        Limits hasty = new Limits(
                Duration.ofMillis(400), Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ZERO, 1000, 100, 2);
        try (Town hurried = Room.furnish(new Town(hasty));
                Listener silent = Listener.stranger(hurried);
                Listener refused = Listener.member(hurried, "group", "nobody");
                Listener seated = Listener.member(hurried, "group", "ana")) {
            silent.next();
            silent.send("40");
            assertThat(silent.closed()).isEqualTo(Socket.NOT_ALLOWED);
            assertThat(refused.closed()).isEqualTo(Socket.NOT_ALLOWED);
            assertThat(seated.next()).startsWith("42[\"joined_session\"");
            for (int i = 0; i < 6; i++) {
                assertThat(seated.next()).isEqualTo("2");
                seated.send("3");
            }
        }
    }
}
