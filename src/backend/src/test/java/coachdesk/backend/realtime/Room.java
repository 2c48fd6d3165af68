package coachdesk.backend.realtime;

import coachdesk.backend.Town;
import coachdesk.contract.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conversations of the studio Nord: Ana and Bo in "group", Ana alone in "hers", Bo and Ana in private in "dm". */
final class Room {
    private Room() {}

    static Town town() {
        return furnish(new Town());
    }

    static Town furnish(Town town) {
        put(town, "nord", Kind.PARTICIPANT, "ana", Map.of("name", "Ana"));
        put(town, "nord", Kind.PARTICIPANT, "bo", Map.of("name", "Bo"));
        put(town, "nord", Kind.PARTICIPANT, "cleo", Map.of());
        put(town, "nord", Kind.PERSON, "person", Map.of("name", "Somebody"));
        put(town, "nord", Kind.CONVERSATION, "group", with("community", "ana", "bo"));
        put(town, "nord", Kind.CONVERSATION, "hers", with("ai", "ana", "person"));
        put(town, "nord", Kind.CONVERSATION, "cleos", with("ai", "cleo"));
        put(
                town,
                "nord",
                Kind.CONVERSATION,
                "dm",
                Map.of("mode", "private", "participant_1_id", "ana", "participant_2_id", "bo"));
        put(town, "sud", Kind.PARTICIPANT, "sam", Map.of("name", "Sam"));
        put(town, "sud", Kind.CONVERSATION, "group", with("community", "sam"));
        return town;
    }

    static Map<String, Object> with(String mode, String... participants) {
        return Map.of("mode", mode, "participant_ids", List.of(participants));
    }

    static void put(Town town, String studio, Kind kind, String id, Map<String, Object> fields) {
        town.records().change(town.tenant(studio), changes -> {
            Map<String, Object> doc = new LinkedHashMap<>(fields);
            doc.put("id", id);
            return changes.put(kind, id, doc, null);
        });
    }

    static void say(Town town, String studio, String conversation, String text) {
        Map<String, Object> message = Map.of(
                "session_id",
                conversation,
                "sender_id",
                "ana",
                "sender_type",
                "user",
                "content",
                text,
                "created_at",
                "x");
        put(town, studio, Kind.MESSAGE, text, message);
    }

    static void sayInPrivate(Town town, String text) {
        Map<String, Object> message = Map.of(
                "session_id", "dm", "sender_id", "ana", "recipient_id", "bo", "sender_name", "Ana", "content", text);
        put(town, "nord", Kind.MESSAGE, text, message);
    }
}
