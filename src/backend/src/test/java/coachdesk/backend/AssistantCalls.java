package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
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
        api.ask("DELETE", "/api/ai-logs", "/api/ai-logs", null);
    }
}
