package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import java.util.List;
import java.util.Map;

/** Every call of the assistant, each held against the document. */
final class AssistantCalls {
    private AssistantCalls() {}

    static void all(OpenApi api) {
        String config = "/api/ai-config";
        api.ask("GET", config, config, null);
        api.ask("PUT", config, config, Map.of("campaignPrompt", "Propose le mercredi."));
        assertThat(api.provoke("PUT", config, Map.of("enabled", "perhaps")).status())
                .isEqualTo(422);
        String test = "/api/ai-test";
        assertThat(api.ask("POST", test, test, Map.of("message", "Bonjour")).object())
                .containsEntry("success", false)
                .containsEntry("code", "assistant.none");
        assertThat(api.provoke("POST", test, Map.of()).status()).isEqualTo(400);
        assertThat(api.provoke("POST", test, Map.of("message", "x", "session_id", "nope"))
                        .status())
                .isEqualTo(404);
        assertThat(api.ask("GET", "/api/ai-logs", "/api/ai-logs", null).text()).contains("assistant.none");
        write(api);
        api.ask("DELETE", "/api/ai-logs", "/api/ai-logs", null);
    }

    private static void write(OpenApi api) {
        List<Object> ops = List.of(
                made(1, "participant", Map.of("id", "ai-p", "name", "Zoé")),
                made(2, "conversation", Map.of("id", "ai-c", "mode", "ai", "participant_ids", List.of("ai-p"))));
        api.provoke("POST", "/api/sync/ops", Map.of("device", "ai-desk", "ops", ops));
        Map<String, Object> message = Map.of("session_id", "ai-c", "participant_id", "ai-p", "message", "Bonjour");
        for (String path : List.of("/api/chat", "/api/chat/ai-response")) {
            assertThat(api.ask("POST", path, path, message).object()).containsEntry("ai_active", false);
            assertThat(api.provoke("POST", path, Map.of("session_id", "ai-c")).status())
                    .isEqualTo(400);
        }
        api.provoke("PUT", "/api/ai-config", Map.of("enabled", true));
        assertThat(api.provoke("POST", "/api/chat", message).object()).containsEntry("error", "assistant.none");
    }

    private static Map<String, Object> made(int n, String kind, Map<String, Object> doc) {
        return Map.of(
                "n",
                n,
                "opId",
                "ai-op-" + n,
                "kind",
                kind,
                "id",
                doc.get("id"),
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                doc);
    }
}
