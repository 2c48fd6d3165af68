package coachdesk.testkit.hosted;

import coachdesk.testkit.providers.FakeHttp.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hosted backend's routes of participants, conversations and messages. */
final class HostedChat {
    private final HostedData data;

    HostedChat(HostedData data) {
        this.data = data;
    }

    Map<String, Object> participant(Map<String, Object> body) {
        Map<String, Object> participant = new LinkedHashMap<>();
        participant.put("id", data.newId());
        participant.put("name", body.get("name"));
        participant.put("whatsapp", body.getOrDefault("whatsapp", ""));
        participant.put("email", body.getOrDefault("email", ""));
        participant.put("source", body.getOrDefault("source", "chat_afroboost"));
        participant.put("created_at", data.now());
        data.participants.add(participant);
        return participant;
    }

    Reply answer(String method, String[] parts, Map<String, String> query, Map<String, Object> body) {
        return switch (method + " " + String.join("/", parts)) {
            case "GET api/chat/participants" -> FakeHosted.json(data.participants);
            case "POST api/chat/participants" -> FakeHosted.json(participant(body));
            case "GET api/chat/sessions" ->
                FakeHosted.json(data.sessions.stream().limit(100).toList());
            case "GET api/conversations" -> FakeHosted.json(conversations(query));
            case "POST api/chat/sessions" ->
                FakeHosted.json(
                        data.session(String.valueOf(body.getOrDefault("mode", "ai")), text(body, "title"), List.of()));
            case "GET api/messages/sync" ->
                FakeHosted.json(Map.of("success", true, "messages", messages(query.get("session_id"), query)));
            default ->
                parts.length == 5 && parts[4].equals("add-participant")
                        ? add(parts[3], query.get("participant_id"))
                        : FakeHosted.notFound();
        };
    }

    private static String text(Map<String, Object> body, String field) {
        return body.get(field) instanceof String text ? text : null;
    }

    /** Only participants can be added, users are not known there. */
    private Reply add(String session, String participant) {
        Map<String, Object> found = HostedData.find(data.sessions, session).orElse(null);
        if (found == null
                || HostedData.find(data.participants, String.valueOf(participant))
                        .isEmpty()) {
            return FakeHosted.notFound();
        }
        List<Object> members = new ArrayList<>(HostedData.list(found, "participant_ids"));
        members.add(participant);
        found.put("participant_ids", members);
        return FakeHosted.json(found);
    }

    private Map<String, Object> conversations(Map<String, String> query) {
        int limit = Integer.parseInt(query.get("limit"));
        int from = Math.min((Integer.parseInt(query.get("page")) - 1) * limit, data.sessions.size());
        int to = Math.min(from + limit, data.sessions.size());
        return Map.of(
                "conversations",
                data.sessions.subList(from, to),
                "total",
                data.sessions.size(),
                "has_more",
                to < data.sessions.size());
    }

    /** Without saying to which conversation each belongs. */
    private List<Map<String, Object>> messages(String session, Map<String, String> query) {
        return data.messages.stream()
                .filter(message -> message.get("session_id").equals(session))
                .filter(message ->
                        String.valueOf(message.get("created_at")).compareTo(query.getOrDefault("since", "")) > 0)
                .map(message -> {
                    Map<String, Object> formatted = new LinkedHashMap<>();
                    formatted.put("id", message.get("id"));
                    formatted.put("text", message.get("content"));
                    formatted.put("senderId", message.get("sender_id"));
                    formatted.put("sender_type", message.get("sender_type"));
                    formatted.put("created_at", message.get("created_at"));
                    return formatted;
                })
                .toList();
    }
}
