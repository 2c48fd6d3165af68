package coachdesk.backend.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was open to everybody on the old backend, and here is a member's own, or the coach's. */
class OpenDoorsTest {
    private Town town;
    private Caller coach;
    private Caller nobody;
    private String link;

    @BeforeEach
    void start() {
        town = new Town();
        coach = town.coach("nord");
        nobody = town.nobody();
        link = (String) coach.post("/api/chat/generate-link", Map.of("title", "Lien", "custom_prompt", "Secret"))
                .object()
                .get("link_token");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private record In(String participant, String session, Map<String, Object> answer) {}

    private In enter(Map<String, Object> body) {
        Map<String, Object> answer = nobody.post("/api/chat/smart-entry", body).object();
        return new In(
                (String) ((Map<?, ?>) answer.get("participant")).get("id"),
                (String) ((Map<?, ?>) answer.get("session")).get("id"),
                answer);
    }

    private In enter(String name) {
        return enter(Map.of("name", name, "email", name + "@example.com", "link_token", link));
    }

    private Caller.Reply say(In as, String text) {
        return nobody.post(
                "/api/chat/messages",
                Map.of(
                        "session_id",
                        as.session(),
                        "sender_id",
                        as.participant(),
                        "sender_name",
                        "Coach",
                        "sender_type",
                        "coach",
                        "content",
                        text));
    }

    private static String query(In who) {
        return "?session_id=" + who.session() + "&participant_id=" + who.participant();
    }

    @Test
    void a_member_speaks_as_itself_whatever_it_says_that_it_is() {
        In ana = enter("Ana");
        assertThat(say(ana, "Bonjour").object())
                .containsEntry("sender_type", "user")
                .containsEntry("sender_name", "Ana")
                .containsEntry("content", "Bonjour");
    }

    @Test
    void the_own_id_brings_back_and_anothers_address_does_not() {
        In ana = enter("Ana");
        say(ana, "Rien que pour moi");
        In back = enter(Map.of("name", "Ana", "participant_id", ana.participant(), "link_token", link));
        assertThat(back.participant()).isEqualTo(ana.participant());
        assertThat(back.answer()).containsEntry("is_returning", true);
        assertThat(Json.write(back.answer())).contains("Rien que pour moi");
        In impostor = enter("Ana");
        assertThat(impostor.participant()).isNotEqualTo(ana.participant());
        assertThat(impostor.answer()).containsEntry("is_returning", false).containsEntry("chat_history", List.of());
    }

    @Test
    void members_never_learn_each_others_ids_nor_what_is_the_coachs() {
        In ana = enter("Ana");
        In bo = enter("Bo");
        say(ana, "Salut");
        StringBuilder told = new StringBuilder(Json.write(bo.answer()));
        for (String path : List.of(
                "/api/messages/sync" + query(bo),
                "/api/messages/sync" + query(bo) + "&cursor=0",
                "/api/messages/sync/all" + query(bo),
                "/api/chat/sessions/" + bo.session() + query(bo),
                "/api/chat/sessions/" + bo.session() + "/messages" + query(bo),
                "/api/chat/sessions/by-token/" + link)) {
            Caller.Reply reply = nobody.get(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            told.append(reply.text());
        }
        assertThat(told.toString()).contains("Salut").doesNotContain(ana.participant(), "Secret", "Ana@example.com");
    }

    @Test
    void nothing_is_read_or_said_without_the_own_id_or_with_one_that_takes_no_part() {
        In ana = enter("Ana");
        say(ana, "Rien que pour nous");
        String other = (String) coach.post("/api/chat/participants", Map.of("name", "Cleo"))
                .object()
                .get("id");
        String session = ana.session();
        for (String path : List.of(
                "/api/messages/sync?session_id=" + session,
                "/api/messages/sync/all",
                "/api/chat/sessions/" + session,
                "/api/chat/sessions/" + session + "/messages",
                "/api/notifications/unread?target=client&session_id=" + session,
                "/api/conversations",
                "/api/chat/participants",
                "/api/chat/links",
                "/api/leads")) {
            String with = path + (path.contains("?") ? "&" : "?") + "participant_id=" + other;
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
            assertThat(nobody.get(with).text()).as(with).doesNotContain("Rien que", ana.participant());
        }
        In stranger = new In(other, session, Map.of());
        assertThat(say(stranger, "x").status()).isEqualTo(403);
        assertThat(nobody.get("/api/notifications/unread" + query(ana) + "&target=coach")
                        .status())
                .isEqualTo(403);
        assertThat(town.door("nord").get("/api/messages/sync" + query(ana)).status())
                .isEqualTo(403);
        // The very same, as another studio's coach.
        assertThat(town.coach("sud").get("/api/messages/sync" + query(ana)).text())
                .doesNotContain("Rien que");
    }

    @Test
    void two_talk_in_private_by_the_names_that_they_know_each_other_by() {
        In ana = enter("Ana");
        In bo = enter("Bo");
        In cleo = enter("Cleo");
        say(ana, "Salut");
        String alias = nobody.get("/api/messages/sync" + query(bo))
                .text()
                .replaceAll("(?s).*\"senderId\":\"(m-[^\"]*)\".*", "$1");
        String path = "/api/private/conversations";
        Map<String, Object> talk = nobody.post(
                        path, Map.of("participant_1_id", bo.participant(), "participant_2_id", alias))
                .object();
        assertThat(talk).containsEntry("participant_2_id", alias).containsEntry("participant_2_name", "Ana");
        Map<String, Object> message = Map.of(
                "conversation_id",
                talk.get("id"),
                "sender_id",
                bo.participant(),
                "sender_name",
                "x",
                "content",
                "Psst");
        assertThat(nobody.post("/api/private/messages", message).object()).containsEntry("recipient_name", "Ana");
        String read = "/api/private/messages/" + talk.get("id") + "?participant_id=";
        assertThat(nobody.get(read + ana.participant()).text()).contains("Psst").doesNotContain(bo.participant());
        assertThat(nobody.get(read + cleo.participant()).status()).isEqualTo(403);
        assertThat(nobody.get(read.replace("?participant_id=", "")).status()).isEqualTo(401);
        assertThat(nobody.get("/api/private/unread/" + ana.participant()).text())
                .contains("1");
        // Somebody with whom no conversation is shared cannot be written to.
        String apart = (String) coach.post("/api/chat/participants", Map.of("name", "Apart"))
                .object()
                .get("id");
        assertThat(nobody.post(path, Map.of("participant_1_id", bo.participant(), "participant_2_id", apart))
                        .status())
                .isEqualTo(403);
        assertThat(coach.get("/api/chat/sessions").text()).doesNotContain((String) talk.get("id"));
    }

    @Test
    void the_same_message_sent_again_is_said_once_and_its_id_is_nobody_elses() {
        In ana = enter("Ana");
        In bo = enter("Bo");
        String id = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
        for (In who : List.of(ana, ana, bo)) {
            Map<String, Object> body = Map.of(
                    "session_id",
                    who.session(),
                    "sender_id",
                    who.participant(),
                    "sender_name",
                    "x",
                    "content",
                    "Une fois",
                    "client_id",
                    id);
            assertThat(nobody.post("/api/chat/messages", body).status()).isEqualTo(who == bo ? 409 : 200);
        }
        assertThat(nobody.get("/api/messages/sync" + query(ana)).object()).containsEntry("count", 1);
    }

    @Test
    void where_there_are_several_studios_a_link_says_which() {
        assertThat(nobody.post("/api/chat/smart-entry", Map.of("name", "Ana")).status())
                .isEqualTo(404);
        assertThat(nobody.post("/api/groups/join", Map.of("group_id", "vip", "email", "a@example.com"))
                        .status())
                .isEqualTo(404);
        coach.delete("/api/chat/links/" + link);
        assertThat(nobody.post("/api/chat/smart-entry", Map.of("name", "Ana", "link_token", link))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_fills_a_studio_with_strangers() {
        int status = 200;
        for (int i = 0; i < 61; i++) {
            status = nobody.post("/api/chat/smart-entry", Map.of("name", "n" + i, "link_token", link))
                    .status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void a_group_is_joined_by_its_id_and_a_conversation_of_two_is_not() {
        String group = (String) coach.post("/api/chat/sessions", Map.of("mode", "group", "title", "Les Lionnes"))
                .object()
                .get("id");
        Map<String, Object> join = Map.of("group_id", group, "email", "ana@example.com", "name", "Ana");
        assertThat(nobody.post("/api/groups/join", join).object()).containsEntry("group_name", "Les Lionnes");
        for (String wanted : List.of(enter("Bo").session(), "Lionnes", "(", ".*", "")) {
            assertThat(nobody.post("/api/groups/join", Map.of("group_id", wanted, "email", "a@example.com"))
                            .status())
                    .as(wanted)
                    .isEqualTo(404);
        }
    }
}
