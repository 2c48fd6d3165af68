package coachdesk.testkit.hosted;

import coachdesk.testkit.providers.FakeHttp.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The hosted backend's routes of participants and conversations. */
final class HostedChat {
    private static final Set<String> TAKEN =
            Set.of("mode", "is_ai_active", "is_deleted", "title", "notes", "custom_prompt");

    private final HostedData data;
    private final HostedMessages messages;

    HostedChat(HostedData data, HostedMessages messages) {
        this.data = data;
        this.messages = messages;
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

    /** @param parts of the path, the first is {@code api} */
    Reply answer(String method, String[] parts, Map<String, String> query, Map<String, Object> body) {
        return switch (method + " " + parts[1] + " " + (parts.length > 2 ? parts[2] : "")) {
            case "GET conversations " -> conversations(query);
            case "GET chat participants" ->
                parts.length == 3 ? FakeHosted.json(data.participants) : one(data.participants, parts[3]);
            case "POST chat participants" -> FakeHosted.json(participant(body));
            case "PUT chat participants" -> putParticipant(parts[3], body);
            case "DELETE chat participants" -> deleteParticipant(parts[3]);
            case "GET chat sessions" -> sessions(parts, query);
            case "POST chat sessions" ->
                parts.length == 3
                        ? FakeHosted.json(session(body))
                        : parts[4].equals("add-participant")
                                ? add(parts[3], query.get("participant_id"))
                                : FakeHosted.notFound();
            case "PUT chat sessions" -> putSession(parts[3], body);
            case "POST chat generate-link" -> link(body);
            case "DELETE chat links" -> deleteLink(parts[3]);
            default -> messages.answer(method, parts, query, body);
        };
    }

    private static Reply one(List<Map<String, Object>> documents, String id) {
        return HostedData.find(documents, id).map(FakeHosted::json).orElseGet(FakeHosted::notFound);
    }

    /** Whatever it is told; and says that they were seen just now. */
    private Reply putParticipant(String id, Map<String, Object> body) {
        Map<String, Object> participant = HostedData.find(data.participants, id).orElse(null);
        if (participant != null) {
            participant.putAll(body);
            participant.put("last_seen_at", data.now());
        }
        return FakeHosted.json(participant);
    }

    /** With what they said. */
    private Reply deleteParticipant(String id) {
        if (!data.participants.removeIf(participant -> id.equals(participant.get("id")))) {
            return FakeHosted.notFound();
        }
        data.messages.removeIf(message -> id.equals(message.get("sender_id")));
        data.sessions.forEach(session -> {
            List<Object> members = new ArrayList<>(HostedData.list(session, "participant_ids"));
            members.remove(id);
            session.put("participant_ids", members);
        });
        return FakeHosted.json(Map.of("success", true));
    }

    private List<Map<String, Object>> newest(Map<String, String> query) {
        boolean all = Boolean.parseBoolean(query.get("include_deleted"));
        return data.sessions.stream()
                .filter(session -> all || !Boolean.TRUE.equals(session.get("is_deleted")))
                .sorted(Comparator.comparing(
                        session -> String.valueOf(session.get("created_at")), Comparator.reverseOrder()))
                .toList();
    }

    private Reply sessions(String[] parts, Map<String, String> query) {
        if (parts.length == 3) {
            return FakeHosted.json(newest(query).stream().limit(100).toList());
        }
        return parts.length == 4 ? one(data.sessions, parts[3]) : messages.ofSession(parts[3]);
    }

    private Reply conversations(Map<String, String> query) {
        int limit = Math.min(100, Integer.parseInt(query.getOrDefault("limit", "20")));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        if (limit == 0) {
            return FakeHosted.broken();
        }
        List<Map<String, Object>> all = newest(query);
        int from = Math.min((page - 1) * limit, all.size());
        int to = Math.min(from + limit, all.size());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> session : all.subList(from, to)) {
            List<Map<String, Object>> said = messages.there(session.get("id"));
            Map<String, Object> last = said.isEmpty() ? null : said.getLast();
            if (last != null && last.get("content") == null) {
                return FakeHosted.broken();
            }
            rows.add(row(session, said.size(), last));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("conversations", rows);
        answer.put("total", all.size());
        answer.put("page", page);
        answer.put("pages", (all.size() + limit - 1) / limit);
        answer.put("has_more", to < all.size());
        return FakeHosted.json(answer);
    }

    private Map<String, Object> row(Map<String, Object> session, int count, Map<String, Object> last) {
        Map<String, Object> row = new LinkedHashMap<>(session);
        row.put(
                "participants",
                data.participants.stream()
                        .filter(one ->
                                HostedData.list(session, "participant_ids").contains(one.get("id")))
                        .toList());
        Map<String, Object> shown = new LinkedHashMap<>();
        if (last != null) {
            String content = String.valueOf(last.get("content"));
            shown.put("content", content.substring(0, Math.min(100, content.length())));
            shown.put("sender_name", last.getOrDefault("sender_name", ""));
            shown.put("sender_type", last.get("sender_type"));
            shown.put("created_at", last.get("created_at"));
        }
        row.put("last_message", last == null ? null : shown);
        row.put("message_count", count);
        return row;
    }

    private Map<String, Object> session(Map<String, Object> body) {
        Map<String, Object> session =
                data.session(String.valueOf(body.getOrDefault("mode", "ai")), (String) body.get("title"), List.of());
        session.put("is_ai_active", body.getOrDefault("is_ai_active", true));
        session.put("link_token", token(session));
        return session;
    }

    private static String token(Map<String, Object> session) {
        return String.valueOf(session.get("id")).replace("-", "").substring(20);
    }

    private Reply putSession(String id, Map<String, Object> body) {
        Map<String, Object> session = HostedData.find(data.sessions, id).orElse(null);
        if (session != null) {
            body.forEach((name, value) -> {
                if (TAKEN.contains(name) && value != null) {
                    session.put(name, value);
                }
            });
            session.put("updated_at", data.now());
        }
        return FakeHosted.json(session);
    }

    private Reply link(Map<String, Object> body) {
        if (body.isEmpty()) {
            return FakeHosted.broken();
        }
        Map<String, Object> session = session(Map.of());
        session.put("title", body.get("title"));
        session.put("custom_prompt", body.get("custom_prompt"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("link_token", session.get("link_token"));
        answer.put("share_url", "/chat/" + session.get("link_token"));
        answer.put("session_id", session.get("id"));
        answer.put("has_custom_prompt", body.get("custom_prompt") != null);
        return FakeHosted.json(answer);
    }

    private Reply deleteLink(String idOrToken) {
        return data.sessions.stream()
                .filter(session -> idOrToken.equals(session.get("id")) || idOrToken.equals(session.get("link_token")))
                .findFirst()
                .map(session -> {
                    session.put("is_deleted", true);
                    session.put("deleted_at", data.now());
                    return FakeHosted.json(Map.of("success", true));
                })
                .orElseGet(FakeHosted::notFound);
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
        if (members.stream().noneMatch(member -> Objects.equals(member, participant))) {
            members.add(participant);
        }
        found.put("participant_ids", members);
        return FakeHosted.json(found);
    }
}
