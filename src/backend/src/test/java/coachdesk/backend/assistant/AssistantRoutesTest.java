package coachdesk.backend.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.json.Json;
import coachdesk.testkit.providers.FakeModel;
import coachdesk.testkit.providers.ProviderFault;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The coach sets the assistant up, tries it, and reads what it said; nobody ever reads the key again. */
class AssistantRoutesTest {
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private Town town;
    private FakeModel model;
    private Caller coach;

    @BeforeEach
    void start() {
        town = new Town();
        model = new FakeModel(town.clock);
        coach = town.coach("nord");
    }

    @AfterEach
    void stop() {
        model.close();
        town.close();
    }

    private Caller.Reply setUp() {
        return coach.put(
                "/api/providers/assistant", Map.of("address", model.address().toString(), "key", FakeModel.KEY));
    }

    private Map<String, Object> test(String message) {
        return coach.post("/api/ai-test", Map.of("message", message)).object();
    }

    private List<Map<String, Object>> logs() {
        return Json.read(coach.get("/api/ai-logs").text(), ROWS);
    }

    @Test
    void the_first_look_at_the_settings_works_and_shows_it_off() {
        assertThat(coach.get("/api/ai-config").object())
                .containsEntry("id", "ai_config")
                .containsEntry("enabled", false)
                .containsEntry("model", "gpt-4o-mini")
                .containsEntry("campaignPrompt", "")
                .containsEntry("twintPaymentUrl", "");
        assertThat(coach.get("/api/sync/changes?kind=ai-config").text()).doesNotContain("\"id\":\"assistant\"");
    }

    @Test
    void a_part_is_changed_a_null_is_passed_over_and_a_key_is_not_kept() {
        Map<String, Object> part = new HashMap<>(Map.of("campaignPrompt", "Mercredi !", "enabled", true, "id", "x"));
        part.put("model", null);
        part.put("apiKey", FakeModel.KEY);
        assertThat(coach.put("/api/ai-config", part).object())
                .containsEntry("id", "ai_config")
                .containsEntry("enabled", true)
                .containsEntry("model", "gpt-4o-mini")
                .containsEntry("campaignPrompt", "Mercredi !");
        coach.put("/api/ai-config", Map.of("twintPaymentUrl", "https://pay.example.com/twint"));
        assertThat(coach.get("/api/ai-config").object()).containsEntry("campaignPrompt", "Mercredi !");
        assertThat(coach.get("/api/sync/changes").text())
                .as("what nobody set is not in the record")
                .doesNotContain("gpt-4o-mini")
                .contains("\"kind\":\"ai-config\"", "\"id\":\"assistant\"", "https://pay.example.com/twint")
                .doesNotContain(FakeModel.KEY);
    }

    @Test
    void neither_key_nor_address_is_in_any_answer() {
        assertThat(setUp().status()).isEqualTo(200);
        test("Bonjour");
        model.faults().next(new ProviderFault.WrongKey());
        test("Encore");
        for (String path : List.of(
                "/api/providers", "/api/providers/assistant", "/api/ai-config", "/api/ai-logs", "/api/sync/changes")) {
            assertThat(coach.get(path).text())
                    .as(path)
                    .doesNotContain(FakeModel.KEY, model.address().toString());
        }
        assertThat(coach.get("/api/providers/assistant").object())
                .containsEntry("configured", true)
                .containsEntry("used", true)
                .containsEntry("code", "assistant.key-wrong")
                .containsEntry("set", List.of("address", "key"));
    }

    @Test
    void an_address_in_clear_elsewhere_is_refused_and_a_key_is_not_carried_along() {
        for (String address :
                List.of("http://api.example.com/v1", "ftp://127.0.0.1", "https://", "x", "https://a@b/v1")) {
            assertThat(coach.put("/api/providers/assistant", Map.of("address", address, "key", "k"))
                            .status())
                    .as(address)
                    .isEqualTo(422);
        }
        setUp();
        assertThat(coach.put("/api/providers/assistant", Map.of("address", "https://api.example.com/v1"))
                        .object())
                .containsEntry("set", List.of("address"));
    }

    @Test
    void a_test_is_answered_with_its_time_and_stands_in_the_log() {
        setUp();
        model.says("Oui, mercredi à 18:30.");
        assertThat(test("Il y a un cours ?"))
                .containsEntry("success", true)
                .containsEntry("response", "Oui, mercredi à 18:30.")
                .containsKey("responseTime");
        assertThat(logs()).hasSize(1);
        assertThat(logs().getFirst())
                .containsEntry("message", "Il y a un cours ?")
                .containsEntry("response", "Oui, mercredi à 18:30.")
                .containsEntry("strict", false)
                .containsEntry("code", null)
                .containsEntry("timestamp", "2026-11-21T18:00:00Z");
    }

    @Test
    void a_failure_has_a_code_and_not_a_word_of_the_providers() {
        assertThat(test("Bonjour")).containsEntry("success", false).containsEntry("code", "assistant.none");
        setUp();
        model.replies(200, "<html>Wi-Fi " + FakeModel.KEY + "</html>");
        Map<String, Object> odd = test("Bonjour");
        assertThat(odd).containsEntry("code", "assistant.nonsense").containsEntry("response", null);
        assertThat(odd.toString() + logs()).doesNotContain("Wi-Fi", FakeModel.KEY);
        assertThat(test("Bonjour")).containsEntry("success", true);
        assertThat(coach.get("/api/providers/assistant").object()).containsEntry("code", null);
    }

    @Test
    void one_that_says_to_wait_is_not_asked_before() {
        setUp();
        model.faults().next(new ProviderFault.TooMany(Duration.ofSeconds(30)));
        assertThat(test("un")).containsEntry("code", "assistant.too-many");
        assertThat(test("deux")).containsEntry("code", "assistant.too-many");
        assertThat(model.asked()).hasSize(1);
        town.clock.advance(Duration.ofSeconds(31));
        assertThat(test("trois")).containsEntry("success", true);
    }

    @Test
    void the_provider_can_be_tried_with_the_model_that_is_chosen() {
        assertThat(coach.post("/api/providers/assistant/test", Map.of("to", "")).status())
                .isEqualTo(404);
        setUp();
        coach.put("/api/ai-config", Map.of("model", "mistral-7b"));
        assertThat(coach.post("/api/providers/assistant/test", Map.of("to", "")).object())
                .containsEntry("sent", true);
        assertThat(model.asked().getFirst()).contains("mistral-7b");
        model.replies(404, "{}");
        assertThat(coach.post("/api/providers/assistant/test", Map.of("to", "")).object())
                .containsEntry("sent", false)
                .containsEntry("code", "assistant.model-unknown");
    }

    @Test
    void the_log_keeps_the_latest_thousand_and_forgets_all_when_told_to() {
        Assistant assistant = town.assistant();
        for (int i = 1; i <= AiLogs.KEPT + 3; i++) {
            town.clock.advance(Duration.ofSeconds(1));
            assistant.unasked(new Question(town.tenant("nord"), null, null, null, null, "n° " + i), "assistant.busy");
        }
        assertThat(logs()).hasSize(50);
        assertThat(logs().getFirst()).containsEntry("message", "n° 1003");
        String all = coach.get("/api/sync/changes?kind=ai-log&limit=1000").text();
        assertThat(all.split("\"message\":\"n° ", -1)).hasSize(AiLogs.KEPT + 1);
        assertThat(all).doesNotContain("n° 3\"").contains("n° 4\"");
        assertThat(coach.delete("/api/ai-logs").object()).containsEntry("success", true);
        assertThat(logs()).isEmpty();
    }

    @Test
    void another_studio_and_the_front_desk_know_nothing_of_it() {
        setUp();
        coach.put("/api/ai-config", Map.of("systemPrompt", "Nurhier"));
        test("Nurhier");
        Caller sud = town.coach("sud");
        assertThat(sud.get("/api/ai-config").text() + sud.get("/api/ai-logs").text())
                .doesNotContain("Nurhier");
        assertThat(sud.post("/api/ai-test", Map.of("message", "x")).object()).containsEntry("code", "assistant.none");
        for (String path : List.of("/api/ai-config", "/api/ai-logs")) {
            assertThat(town.door("nord").get(path).status()).isEqualTo(403);
            assertThat(town.nobody().get(path).status()).isEqualTo(401);
        }
        assertThat(town.door("nord")
                        .post("/api/ai-test", Map.of("message", "x"))
                        .status())
                .isEqualTo(403);
    }
}
