package coachdesk.backend.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deeds that touch many records at once: whole, the coach's alone, and to be taken back. */
class AdminTest {
    private Town town;
    private Caller coach;
    private String ana;
    private String bo;
    private String session;

    @BeforeEach
    void start() {
        open(TestDatabases.SQLITE);
    }

    private void open(TestDatabases database) {
        town = new Town(database);
        coach = town.coach("nord");
        ana = id("/api/chat/participants", Map.of("name", "Ana"));
        bo = id("/api/chat/participants", Map.of("name", "Ana B.", "email", "ana@example.com"));
        session = id("/api/chat/sessions", Map.of("title", "Lionnes", "mode", "group"));
        for (String who : List.of(ana, bo)) {
            coach.post("/api/chat/sessions/" + session + "/add-participant?participant_id=" + who, null);
            coach.post(
                    "/api/chat/messages",
                    Map.of("session_id", session, "sender_id", who, "sender_name", "x", "content", "Bonjour"));
        }
        coach.post("/api/private/conversations", Map.of("participant_1_id", bo, "participant_2_id", "third"));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private String id(String path, Map<String, Object> body) {
        return (String) coach.post(path, body).object().get("id");
    }

    private Map<String, Object> deed(String name, Map<String, Object> body) {
        Caller.Reply reply = coach.post("/api/admin/" + name, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.object();
    }

    private List<Map<String, Object>> everything() {
        return Stream.of(Kind.PARTICIPANT, Kind.CONVERSATION, Kind.MESSAGE)
                .flatMap(kind -> town.records().docs(town.tenant("nord"), kind).stream())
                .map(Json::read)
                .toList();
    }

    private void undo(Map<String, Object> deed) {
        assertThat(coach.post("/api/admin/undo/" + deed.get("undo"), null).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void two_become_one_with_all_that_they_said_and_two_again(TestDatabases database) {
        town.close();
        open(database);
        Map<String, Object> body = Map.of("participant_id", ana, "other_id", bo);
        Map<String, Object> deed = deed("merge-participants", body);
        assertThat(deed.get("moved")).isEqualTo(Map.of("sessions", 2, "messages", 1));
        assertThat(coach.get("/api/chat/participants/" + ana).object()).containsEntry("email", "ana@example.com");
        assertThat(coach.get("/api/chat/participants/" + bo).status()).isEqualTo(404);
        assertThat(coach.get("/api/chat/sessions/" + session).object()).containsEntry("participant_ids", List.of(ana));
        assertThat(coach.get("/api/chat/sessions/" + session + "/messages").text())
                .contains(ana)
                .doesNotContain(bo);
        assertThat(coach.get("/api/private/conversations/" + ana).text()).contains("third");
        undo(deed);
        assertThat(coach.get("/api/chat/participants/" + ana).object()).containsEntry("email", "");
        assertThat(coach.get("/api/chat/participants/" + bo).status()).isEqualTo(200);
        assertThat(coach.get("/api/chat/sessions/" + session).object())
                .containsEntry("participant_ids", List.of(ana, bo));
        assertThat(coach.get("/api/chat/sessions/" + session + "/messages").text())
                .contains(ana, bo);
        assertThat(coach.get("/api/private/conversations/" + bo).text()).contains("third");
        assertThat(coach.post("/api/admin/undo/" + deed.get("undo"), null).status())
                .isEqualTo(404);
    }

    @Test
    void who_had_the_old_identity_has_lost_it_and_the_conversation_goes_on() {
        String mine = "/api/messages/sync?session_id=" + session + "&participant_id=";
        assertThat(town.nobody().get(mine + ana).status()).isEqualTo(200);
        Map<String, Object> deed = deed("change-identity", Map.of("participant_id", ana));
        assertThat(town.nobody().get(mine + ana).status()).isEqualTo(403);
        assertThat(town.nobody().get(mine + deed.get("participant_id")).object())
                .containsEntry("count", 2);
        undo(deed);
        assertThat(town.nobody().get(mine + ana).object()).containsEntry("count", 2);
        assertThat(town.nobody().get(mine + deed.get("participant_id")).status())
                .isEqualTo(403);
    }

    @Test
    void a_deleted_participant_and_a_deleted_history_come_back_whole() {
        List<Map<String, Object>> before = everything();
        Map<String, Object> gone = coach.delete("/api/chat/participants/" + bo).object();
        assertThat(gone.get("deleted"))
                .isEqualTo(Map.of("participant", 1, "messages", 1, "sessions_updated", 1, "orphan_sessions", 0));
        assertThat(coach.get("/api/chat/sessions/" + session + "/messages").text())
                .doesNotContain(bo);
        undo(gone);
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);

        Map<String, Object> history = deed("delete-history", Map.of("session_id", session));
        assertThat(history).containsEntry("deleted_count", 2);
        assertThat(coach.get("/api/chat/sessions/" + session + "/messages").text())
                .isEqualTo("[]");
        undo(history);
        assertThat(coach.get("/api/chat/sessions/" + session + "/messages").text())
                .contains(ana, bo);
    }

    @Test
    void what_somebody_changed_since_stays_when_a_deed_is_taken_back() {
        Map<String, Object> deed = deed("delete-history", Map.of("session_id", session));
        coach.put("/api/chat/sessions/" + session, Map.of("title", "Autre"));
        Map<String, Object> merge = deed("merge-participants", Map.of("participant_id", ana, "other_id", bo));
        coach.put("/api/chat/participants/" + ana, Map.of("email", "nouvelle@example.com"));
        undo(merge);
        undo(deed);
        assertThat(coach.get("/api/chat/participants/" + ana).object()).containsEntry("email", "nouvelle@example.com");
        assertThat(coach.get("/api/chat/sessions/" + session).object()).containsEntry("title", "Autre");
    }

    @Test
    void nobody_else_does_any_of_it() {
        Map<String, Object> body =
                Map.of("session_id", session, "participant_id", ana, "other_id", bo, "email", "coach@nord.example.com");
        List<Map<String, Object>> before = everything();
        for (String name : List.of("delete-history", "change-identity", "merge-participants", "undo/x")) {
            assertThat(town.nobody().post("/api/admin/" + name, body).status())
                    .as(name)
                    .isEqualTo(401);
            assertThat(town.door("nord").post("/api/admin/" + name, body).status())
                    .as(name)
                    .isEqualTo(403);
            Map<String, Object> elsewhere = Map.of("session_id", session, "participant_id", ana, "other_id", bo);
            town.coach("sud").post("/api/admin/" + name, elsewhere);
        }
        assertThat(town.door("nord").delete("/api/chat/participants/" + ana).status())
                .isEqualTo(403);
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
    }
}
