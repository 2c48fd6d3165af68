package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.OpenApi;
import coachdesk.backend.json.Json;
import java.util.List;
import java.util.Map;

/** Every call of campaigns and the scheduler, each held against the document. */
final class CampaignCalls {
    private static final String LIST = "/api/campaigns";
    private static final String ONE = LIST + "/{id}";

    private CampaignCalls() {}

    static void all(OpenApi api) {
        String id = campaigns(api);
        deliveries(api, id);
        api.ask("DELETE", ONE, LIST + "/" + id, null);
        scheduler(api);
    }

    private static String campaigns(OpenApi api) {
        Map<String, Object> wanted = Map.of(
                "name",
                "Nouvelles",
                "message",
                "Bonjour",
                "targetIds",
                List.of("p-1"),
                "channels",
                Map.of("internal", true, "email", true),
                "scheduledAt",
                "2090-01-01T18:00:00");
        Map<String, Object> made = api.ask("POST", LIST, LIST, wanted).object();
        assertThat(made).containsEntry("status", "scheduled");
        String id = (String) made.get("id");
        api.ask("GET", LIST, LIST, null);
        api.ask("GET", ONE, LIST + "/" + id, null);
        api.ask("PUT", ONE, LIST + "/" + id, Map.of("name", "Autres", "status", "completed", "scheduledAt", ""));
        assertThat(api.provoke("PUT", LIST + "/nope", Map.of("name", "x")).text())
                .isEqualTo("null");
        assertThat(api.provoke("POST", LIST, Map.of("name", "x", "message", "y", "scheduledAt", "bientôt"))
                        .status())
                .isEqualTo(422);
        assertThat(api.provoke("GET", LIST + "/nope", null).status()).isEqualTo(404);
        assertThat(api.ask("POST", ONE + "/launch", LIST + "/" + id + "/launch", null)
                        .object())
                .containsEntry("status", "sending");
        api.ask(
                "POST",
                ONE + "/mark-sent",
                LIST + "/" + id + "/mark-sent",
                Map.of("contactId", "p-1", "channel", "email"));
        api.ask("GET", LIST + "/logs", LIST + "/logs", null);
        api.ask(
                "POST",
                LIST + "/send-email",
                LIST + "/send-email",
                Map.of("to_email", "zoe@example.com", "message", "Bonjour"));
        return id;
    }

    private static void deliveries(OpenApi api, String campaign) {
        String changes =
                api.provoke("GET", "/api/sync/changes?kind=dispatch", null).text();
        String dispatch = ((List<?>) Json.read(changes).get("changes"))
                .stream()
                        .map(change -> (Map<?, ?>) ((Map<?, ?>) change).get("doc"))
                        .filter(doc -> campaign.equals(doc.get("campaignId")))
                        .map(doc -> (String) doc.get("id"))
                        .findFirst()
                        .orElseThrow();
        String path = "/api/dispatches/{id}/deliveries";
        String here = "/api/dispatches/" + dispatch + "/deliveries";
        api.ask("GET", path, here + "?after=0&limit=10", null);
        api.ask("POST", path, here, Map.of("rows", List.of(1), "state", "sent"));
        assertThat(api.provoke("POST", here, Map.of("rows", List.of(1), "state", "lost"))
                        .status())
                .isEqualTo(422);
        assertThat(api.provoke("GET", "/api/dispatches/nope/deliveries", null).status())
                .isEqualTo(404);
    }

    private static void scheduler(OpenApi api) {
        String lease = "/api/scheduler/lease";
        assertThat(api.ask("POST", lease, lease, Map.of("holder", "desk-1", "name", "Bureau"))
                        .object())
                .containsEntry("heldBy", "desk-1")
                .containsEntry("kind", "desk");
        assertThat(api.ask("POST", lease, lease, Map.of("holder", "desk-2")).object())
                .containsEntry("heldBy", "desk-1");
        assertThat(api.provoke("POST", lease, Map.of("name", "x")).status()).isEqualTo(422);
        for (String path : List.of("/api/scheduler/status", "/api/scheduler/health")) {
            assertThat(api.ask("GET", path, path, null).status()).isEqualTo(200);
        }
    }
}
