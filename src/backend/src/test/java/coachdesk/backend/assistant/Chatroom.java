package coachdesk.backend.assistant;

import coachdesk.backend.Caller;
import coachdesk.backend.json.Json;
import coachdesk.testkit.providers.FakeModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A studio with an assistant, seen by its coach and by members. */
final class Chatroom {
    /** Each stands in one piece of what a model may be told, and nowhere else. */
    static final List<String> STUDIO = List.of(
            "BASEWORDS", "CAMPAIGNWORDS", "OFFERNAME", "OFFERWORDS", "COURSENAME", "PLACENAME", "twint.example.com");

    private final Caller coach;
    private final Caller member;
    private int n;

    Chatroom(Caller coach, Caller member) {
        this.coach = coach;
        this.member = member;
    }

    void setUp(FakeModel model) {
        coach.put("/api/providers/assistant", Map.of("address", model.address().toString(), "key", FakeModel.KEY));
        coach.put(
                "/api/ai-config",
                Map.of(
                        "enabled",
                        true,
                        "systemPrompt",
                        "BASEWORDS",
                        "campaignPrompt",
                        "CAMPAIGNWORDS",
                        "twintPaymentUrl",
                        "https://twint.example.com/pay"));
        coach.post("/api/offers", Map.of("name", "OFFERNAME", "price", 30, "description", "OFFERWORDS"));
        coach.post("/api/offers", Map.of("name", "HIDDENOFFER", "price", 1, "visible", false));
        coach.post(
                "/api/courses",
                Map.of("name", "COURSENAME", "weekday", 3, "time", "18:30", "locationName", "PLACENAME"));
    }

    /** Through the protocol of the desks. */
    void push(String kind, String id, Map<String, Object> fields) {
        Map<String, Object> doc = new HashMap<>(fields);
        doc.put("id", id);
        edit(kind, id, "create", doc);
    }

    void edit(String kind, String id, String type, Map<String, Object> body) {
        Map<String, Object> op = new HashMap<>();
        op.put("n", ++n);
        op.put("opId", "op-" + n);
        op.put("kind", kind);
        op.put("id", id);
        op.put("type", type);
        op.put("at", "2026-11-21T17:00:00Z");
        op.put("base", Map.of("mode", "ai"));
        op.put("body", body);
        String answer = coach.post("/api/sync/ops", Map.of("device", "desk", "ops", List.of(op)))
                .text();
        if (!answer.contains("applied") && !answer.contains("merged")) {
            throw new AssertionError(answer);
        }
    }

    /** A conversation with one member, who is called after it. */
    void conversation(String id, Map<String, Object> fields) {
        push("participant", "p-" + id, Map.of("name", "MEMBERNAME", "email", id + "@example.com"));
        Map<String, Object> doc = new HashMap<>(
                Map.of("mode", "ai", "is_ai_active", true, "is_deleted", false, "participant_ids", List.of("p-" + id)));
        doc.putAll(fields);
        push("conversation", id, doc);
    }

    void message(String id, String conversation, String type, String text) {
        push(
                "message",
                id,
                Map.of(
                        "session_id",
                        conversation,
                        "sender_type",
                        type,
                        "sender_name",
                        "Somebody",
                        "content",
                        text,
                        "created_at",
                        "2026-11-21T16:00:0" + n % 10 + "Z"));
    }

    Caller.Reply writes(String conversation, Object text) {
        Map<String, Object> body = new HashMap<>();
        body.put("session_id", conversation);
        body.put("participant_id", "p-" + conversation);
        body.put("message", text);
        return member.post("/api/chat/ai-response", body);
    }

    /** Who said what, by the time that it bears. */
    List<String> said(String conversation) {
        List<String> said = new ArrayList<>();
        ((List<?>) Json.read(coach.get("/api/sync/changes?kind=message&limit=1000")
                                .text())
                        .get("changes"))
                .stream()
                        .map(change -> (Map<?, ?>) ((Map<?, ?>) change).get("doc"))
                        .filter(doc -> conversation.equals(doc.get("session_id")))
                        .sorted(Comparator.comparing(
                                doc -> Instant.parse(doc.get("created_at").toString())))
                        .forEach(doc -> said.add(doc.get("sender_type") + ": " + doc.get("content")));
        return said;
    }
}
