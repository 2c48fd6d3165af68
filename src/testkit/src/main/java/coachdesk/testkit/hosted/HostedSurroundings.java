package coachdesk.testkit.hosted;

import coachdesk.testkit.providers.FakeHttp.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hosted backend's leads, emoji and assistant: the first question for the assistant ever fails, and makes it. */
final class HostedSurroundings {
    private final HostedData data;

    HostedSurroundings(HostedData data) {
        this.data = data;
    }

    Reply answer(String method, String[] parts, Map<String, Object> body) {
        return switch (method + " " + (parts[1].equals("chat") ? parts[2] : parts[1])) {
            case "GET leads" ->
                FakeHosted.json(data.leads.reversed().stream().limit(500).toList());
            case "DELETE leads" -> delete(data.leads, parts[2]);
            case "GET emojis" ->
                FakeHosted.json(data.emojis.reversed().stream().limit(100).toList());
            case "POST emojis" -> emoji(body);
            case "DELETE emojis" -> delete(data.emojis, parts[3]);
            case "GET ai-config" -> assistant();
            case "PUT ai-config" -> putAssistant(body);
            case "GET ai-logs" ->
                FakeHosted.json(data.logs.reversed().stream().limit(50).toList());
            default -> FakeHosted.notFound();
        };
    }

    private static Reply delete(List<Map<String, Object>> documents, String id) {
        return documents.removeIf(doc -> id.equals(doc.get("id")))
                ? FakeHosted.json(Map.of("success", true))
                : FakeHosted.notFound();
    }

    private Reply emoji(Map<String, Object> body) {
        if (!(body.get("image_data") instanceof String image) || !image.startsWith("data:image/")) {
            return new Reply(400, "{\"detail\":\"Format d'image invalide\"}");
        }
        Map<String, Object> emoji = new LinkedHashMap<>();
        emoji.put("id", data.newId());
        emoji.put("name", body.get("name"));
        emoji.put("image_data", image);
        emoji.put("category", body.getOrDefault("category", "custom"));
        emoji.put("active", true);
        emoji.put("created_at", data.now());
        data.emojis.add(emoji);
        return FakeHosted.json(emoji);
    }

    private Reply assistant() {
        if (data.assistant == null) {
            data.assistant = new LinkedHashMap<>(Map.of("id", "ai_config", "enabled", false, "model", "gpt-4o-mini"));
            return FakeHosted.broken();
        }
        return FakeHosted.json(data.assistant);
    }

    private Reply putAssistant(Map<String, Object> body) {
        if (data.assistant == null) {
            data.assistant = new LinkedHashMap<>(Map.of("id", "ai_config"));
        }
        body.forEach((name, value) -> {
            if (value != null) {
                data.assistant.put(name, value);
            }
        });
        return FakeHosted.json(data.assistant);
    }
}
