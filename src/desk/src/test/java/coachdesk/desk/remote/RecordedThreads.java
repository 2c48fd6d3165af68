package coachdesk.desk.remote;

import coachdesk.desk.store.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was said in the recorded conversations, told as the hosted backend tells it. */
final class RecordedThreads {
    /** Those of which every message was recorded. */
    static final Map<String, String> FILES = Map.of(
            "a6ee219f-e1ec-4b85-a7b0-671a29ac3872", "messages_les-lionnes.json",
            "f6df5f2b-78ca-47a9-8723-c4230b889a86", "messages_suivi-noemie.json",
            "2e264cc0-3892-4b0a-bdd7-05756d08da36", "messages_lien-bio.json");

    private RecordedThreads() {}

    static List<Map<String, Object>> rows(String session) {
        return FILES.containsKey(session)
                ? Json.list(Recorded.text(FILES.get(session))).stream()
                        .map(row -> Json.read(Json.write(row)))
                        .toList()
                : List.of();
    }

    static StubServer.Answer answer(String query) {
        String session = parameter(query, "session_id");
        String since = parameter(query, "since").replace("Z", "+00:00");
        List<Map<String, Object>> rows = rows(session).stream()
                .filter(row -> String.valueOf(row.get("created_at")).compareTo(since) > 0)
                .limit(Integer.parseInt(parameter(query, "limit")))
                .toList();
        return StubServer.Answer.json(Json.write(Map.of("success", true, "count", rows.size(), "messages", rows)));
    }

    private static String parameter(String query, String name) {
        return Stream.of(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
