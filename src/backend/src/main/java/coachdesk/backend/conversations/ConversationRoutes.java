package coachdesk.backend.conversations;

import coachdesk.backend.conversations.store.MessageReads;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The classic list of conversations, with who is in them and what was said last; searched by plain words. */
public final class ConversationRoutes {
    private static final int MOST = 100;
    private static final int SHOWN = 100;

    private final Classic classic;
    private final MessageReads messages;

    public ConversationRoutes(Classic classic, MessageReads messages) {
        this.classic = classic;
        this.messages = messages;
    }

    public List<Route> routes() {
        return List.of(Route.get(Routes.CONVERSATIONS, Access.COACH, this::list));
    }

    private Answer list(Call call) {
        int page = call.number("page", 1, 1, Integer.MAX_VALUE);
        int limit = Math.min(MOST, call.number("limit", 20, 1, Integer.MAX_VALUE));
        Map<String, Map<String, Object>> participants = participants(call.tenant());
        List<Map<String, Object>> found = search(
                call.tenant(),
                SessionRoutes.sessions(classic, call.tenant(), call.flag("include_deleted")),
                participants,
                call.parameter("query").orElse("").strip());
        long from = Math.min(found.size(), (page - 1L) * limit);
        List<Map<String, Object>> shown = found.subList((int) from, (int) Math.min(found.size(), from + limit));
        int pages = (found.size() + limit - 1) / limit;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("conversations", rows(call.tenant(), shown, participants));
        answer.put("total", found.size());
        answer.put("page", page);
        answer.put("pages", pages);
        answer.put("has_more", page < pages);
        return Answer.json(answer);
    }

    private Map<String, Map<String, Object>> participants(String tenant) {
        Map<String, Map<String, Object>> byId = new HashMap<>();
        for (String text : classic.store().docs(tenant, Kind.PARTICIPANT)) {
            Map<String, Object> doc = Json.read(text);
            byId.put(Field.text(doc, "id", ""), doc);
        }
        return byId;
    }

    private List<Map<String, Object>> search(
            String tenant,
            List<Map<String, Object>> sessions,
            Map<String, Map<String, Object>> participants,
            String query) {
        if (query.isEmpty()) {
            return sessions;
        }
        String wanted = query.toLowerCase(Locale.ROOT);
        Set<String> saying = messages.saying(tenant, query);
        return sessions.stream()
                .filter(doc -> saying.contains(Field.text(doc, "id", ""))
                        || holds(doc, "title", wanted)
                        || Members.participants(doc).stream()
                                .map(id -> participants.getOrDefault(id, Map.of()))
                                .anyMatch(who -> holds(who, "name", wanted)
                                        || holds(who, "email", wanted)
                                        || holds(who, "whatsapp", wanted)))
                .toList();
    }

    private static boolean holds(Map<String, Object> doc, String field, String wanted) {
        return Field.text(doc, field, "").toLowerCase(Locale.ROOT).contains(wanted);
    }

    private List<Map<String, Object>> rows(
            String tenant, List<Map<String, Object>> sessions, Map<String, Map<String, Object>> participants) {
        Map<String, MessageReads.Summary> summaries = messages.summaries(
                tenant, sessions.stream().map(doc -> Field.text(doc, "id", "")).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> session : sessions) {
            MessageReads.Summary summary = summaries.get(Field.text(session, "id", ""));
            Map<String, Object> row = new LinkedHashMap<>(session);
            row.put(
                    "participants",
                    Members.participants(session).stream()
                            .filter(participants::containsKey)
                            .map(id -> participant(participants.get(id)))
                            .toList());
            row.put("last_message", summary.last() == null ? null : last(Json.read(summary.last())));
            row.put("message_count", summary.count());
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> participant(Map<String, Object> doc) {
        Map<String, Object> shown = new LinkedHashMap<>();
        List.of("id", "name", "email", "whatsapp", "source").forEach(field -> shown.put(field, doc.get(field)));
        return shown;
    }

    private static Map<String, Object> last(Map<String, Object> doc) {
        String text = MessageShape.text(doc);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("content", text.substring(0, Math.min(SHOWN, text.length())));
        shown.put("sender_name", Field.text(doc, "sender_name", ""));
        shown.put("sender_type", Field.text(doc, "sender_type", ""));
        shown.put("created_at", Field.text(doc, "created_at"));
        return shown;
    }
}
