package coachdesk.backend.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.testkit.providers.FakeModel;
import coachdesk.testkit.providers.ProviderFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member writes: it is kept whatever happens, and answered where the assistant is on. */
class AnswerRoutesTest {
    @AutoClose
    private final ChatTown chat = new ChatTown();

    private final Town town = chat.town;
    private final FakeModel model = chat.model;
    private final Chatroom room = chat.room;

    @Test
    void an_answer_is_stored_after_its_question_and_given() {
        room.conversation("c", Map.of());
        model.says("Mercredi à 18:30.");
        Map<String, Object> told = room.writes("c", "C’est quand ?").object();
        assertThat(told)
                .containsEntry("response", "Mercredi à 18:30.")
                .containsEntry("ai_active", true)
                .containsEntry("mode", "ai")
                .containsEntry("message_saved", true)
                .containsKeys("user_message_id", "ai_message_id", "responseTime");
        assertThat(room.said("c")).containsExactly("user: C’est quand ?", "ai: Mercredi à 18:30.");
        assertThat(town.coach("nord").get("/api/ai-logs").text())
                .contains("\"session_id\":\"c\"", "\"from\":\"MEMBERNAME\"", "Mercredi à 18:30.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"human", "community", "vip", "promo", "user", "private"})
    void where_people_answer_nobody_asks_a_model(String mode) {
        room.conversation("c", Map.of("mode", mode));
        assertThat(room.writes("c", "Bonjour").text())
                .startsWith("{\"response\":null,\"ai_active\":false,\"mode\":\"" + mode + "\",\"message_saved\":true,")
                .contains("\"user_message_id\":\"", "\"coach_notified\":true");
        assertThat(room.said("c")).containsExactly("user: Bonjour");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void nor_where_it_is_switched_off_here_or_for_all() {
        room.conversation("c", Map.of("is_ai_active", false));
        assertThat(room.writes("c", "Bonjour").object()).containsEntry("ai_active", false);
        room.conversation("d", Map.of());
        town.coach("nord").put("/api/ai-config", Map.of("enabled", false));
        assertThat(room.writes("d", "Bonjour").object()).containsEntry("ai_active", false);
        assertThat(model.asked()).isEmpty();
        assertThat(room.said("d")).containsExactly("user: Bonjour");
    }

    @Test
    void what_comes_by_any_other_way_is_answered_by_nobody() {
        room.conversation("c", Map.of());
        room.message("m1", "c", "user", "Par un autre chemin");
        room.message("m2", "c", "coach", "Bonjour");
        Caller coach = town.coach("nord");
        Map<String, Object> campaign = Map.of(
                "name", "x", "message", "Nouvelles", "targetIds", List.of("p-c"), "channels", Map.of("internal", true));
        Object id = coach.post("/api/campaigns", campaign).object().get("id");
        coach.post("/api/campaigns/" + id + "/launch", null);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void without_an_answer_the_message_is_kept_and_the_member_is_told_kindly() {
        room.conversation("c", Map.of());
        model.faults()
                .next(
                        new ProviderFault.BrokenBefore(),
                        new ProviderFault.LostRequest(),
                        new ProviderFault.WrongKey(),
                        new ProviderFault.NoMoney());
        for (String code : List.of(
                "assistant.broken",
                "assistant.broken",
                "assistant.key-wrong",
                "assistant.used-up",
                "assistant.nonsense")) {
            if (code.equals("assistant.nonsense")) {
                model.replies(200, "du charabia");
            }
            Caller.Reply reply = room.writes("c", "Tu es là ?");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.object())
                    .containsEntry("error", code)
                    .containsEntry("ai_active", true)
                    .containsEntry("message_saved", true);
            assertThat(reply.text()).contains("bien arrivé").doesNotContain(FakeModel.KEY, "charabia");
        }
        assertThat(room.writes("c", "Et là ?").object()).containsEntry("response", FakeModel.ORDINARY);
        assertThat(room.said("c"))
                .hasSize(7)
                .filteredOn(line -> line.startsWith("ai: "))
                .hasSize(1);
    }

    @Test
    void what_says_nothing_or_names_nobody_is_refused() {
        room.conversation("c", Map.of());
        assertThat(room.writes("c", " ").status()).isEqualTo(400);
        assertThat(room.writes("c", 7).status()).isEqualTo(400);
        assertThat(room.writes("c", "\u0301\u0302").status()).isEqualTo(422);
        assertThat(town.nobody()
                        .post("/api/chat/ai-response", Map.of("session_id", "c"))
                        .status())
                .isEqualTo(401);
        assertThat(town.coach("nord")
                        .post("/api/chat/ai-response", Map.of("session_id", "c"))
                        .text())
                .contains("session_id, participant_id et message sont requis");
        room.conversation("d", Map.of());
        Map<String, Object> foreign = Map.of("session_id", "c", "participant_id", "p-d", "message", "Bonjour");
        for (String path : List.of("/api/chat/ai-response", "/api/chat")) {
            assertThat(town.nobody().post(path, foreign).status()).isEqualTo(403);
            assertThat(town.coach("sud")
                            .post(path, Map.of("session_id", "c", "participant_id", "p-c", "message", "Bonjour"))
                            .status())
                    .isEqualTo(403);
            assertThat(town.door("nord")
                            .post(path, Map.of("session_id", "c", "participant_id", "p-c", "message", "Bonjour"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(room.said("c")).isEmpty();
        assertThat(model.asked()).isEmpty();
    }
}
