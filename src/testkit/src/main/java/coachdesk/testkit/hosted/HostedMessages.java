package coachdesk.testkit.hosted;

import coachdesk.testkit.providers.FakeHttp.Reply;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said in the hosted backend's conversations: told without saying where, compared by written times. */
final class HostedMessages {
    private final HostedData data;

    HostedMessages(HostedData data) {
        this.data = data;
    }

    Reply answer(String method, String[] parts, Map<String, String> query, Map<String, Object> body) {
        return switch (method + " " + parts[1] + " " + (parts.length > 2 ? parts[2] : "")) {
            case "GET messages sync" -> sync(query);
            case "POST chat coach-response" -> answer(body);
            case "PUT chat messages" -> retract(parts[3]);
            case "GET notifications unread" -> unread(query);
            case "GET private conversations" ->
                FakeHosted.json(data.direct.stream()
                        .filter(one -> parts[3].equals(one.get("participant_1_id"))
                                || parts[3].equals(one.get("participant_2_id")))
                        .limit(50)
                        .toList());
            case "GET private messages" ->
                FakeHosted.json(data.directMessages.stream()
                        .filter(one -> parts[3].equals(one.get("conversation_id")))
                        .limit(Integer.parseInt(query.getOrDefault("limit", "100")))
                        .toList());
            default -> FakeHosted.notFound();
        };
    }

    /** In their order, without those that were taken out. */
    List<Map<String, Object>> there(Object session) {
        return data.messages.stream()
                .filter(message -> message.get("session_id").equals(session))
                .filter(message -> !Boolean.TRUE.equals(message.get("is_deleted")))
                .sorted(Comparator.comparing((Map<String, Object> message) -> written(message))
                        .thenComparing(message -> String.valueOf(message.get("id"))))
                .toList();
    }

    private static String written(Map<String, Object> message) {
        return Objects.toString(message.get("created_at"), "");
    }

    Reply ofSession(String session) {
        return FakeHosted.json(there(session).stream()
                .limit(500)
                .map(HostedMessages::formatted)
                .toList());
    }

    private Reply sync(Map<String, String> query) {
        if (!query.containsKey("session_id")) {
            return new Reply(422, "{\"detail\":[{\"type\":\"missing\",\"loc\":[\"query\",\"session_id\"]}]}");
        }
        String since = normal(query.get("since"));
        int limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        List<Map<String, Object>> messages = there(query.get("session_id")).stream()
                .filter(message ->
                        since == null || message.get("created_at") instanceof String at && at.compareTo(since) > 0)
                .limit(limit)
                .map(HostedMessages::formatted)
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("session_id", query.get("session_id"));
        answer.put("count", messages.size());
        answer.put("messages", messages);
        answer.put("synced_at", data.now());
        return FakeHosted.json(answer);
    }

    private static String normal(String since) {
        if (since == null) {
            return null;
        }
        try {
            return HostedData.written(OffsetDateTime.parse(since).toInstant());
        } catch (DateTimeException noOffset) {
            try {
                return HostedData.written(LocalDateTime.parse(since).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException unreadable) {
                return since;
            }
        }
    }

    private static Map<String, Object> formatted(Map<String, Object> message) {
        Map<String, Object> formatted = new LinkedHashMap<>();
        formatted.put("id", message.get("id"));
        formatted.put("type", message.get("sender_type"));
        formatted.put("text", Objects.toString(message.get("content"), ""));
        formatted.put("sender", Objects.toString(message.get("sender_name"), ""));
        formatted.put("senderId", message.get("sender_id"));
        formatted.put("sender_type", message.get("sender_type"));
        formatted.put("created_at", message.get("created_at"));
        for (String field : List.of("media_url", "media_type", "cta_type", "cta_text", "cta_link")) {
            formatted.put(field, message.get(field));
        }
        formatted.put("broadcast", false);
        formatted.put("scheduled", Boolean.TRUE.equals(message.get("scheduled")));
        return formatted;
    }

    private Reply answer(Map<String, Object> body) {
        if (body.containsKey("message") && body.get("message") == null) {
            return FakeHosted.broken();
        }
        if (!(body.get("message") instanceof String text) || text.isBlank()) {
            return new Reply(400, "{\"detail\":\"session_id et message requis\"}");
        }
        Map<String, Object> session =
                HostedData.find(data.sessions, body.get("session_id")).orElse(null);
        if (session == null) {
            return new Reply(404, "{\"detail\":\"Session non trouvée\"}");
        }
        Map<String, Object> message =
                data.said(session, "coach", (String) body.getOrDefault("coach_name", "Coach"), "coach", text);
        return FakeHosted.json(Map.of("success", true, "message_id", message.get("id"), "mode", session.get("mode")));
    }

    /** Says that it is done whatever it was told. */
    private Reply retract(String id) {
        HostedData.find(data.messages, id).ifPresent(message -> {
            message.put("is_deleted", true);
            message.put("deleted_at", data.now());
        });
        return FakeHosted.json(Map.of("success", true, "message", "Message marqué comme supprimé"));
    }

    private Reply unread(Map<String, String> query) {
        boolean assistant = Boolean.parseBoolean(query.get("include_ai"));
        List<Map<String, Object>> unread = new ArrayList<>(data.messages.stream()
                .filter(message -> "user".equals(message.get("sender_type"))
                        || assistant && "ai".equals(message.get("sender_type")))
                .filter(message -> !Boolean.TRUE.equals(message.get("notified")))
                .filter(message -> !Boolean.TRUE.equals(message.get("is_deleted")))
                .sorted(Comparator.comparing(HostedMessages::written).reversed())
                .toList());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", unread.size());
        answer.put("messages", unread.stream().limit(10).toList());
        answer.put("target", query.get("target"));
        return FakeHosted.json(answer);
    }
}
