package coachdesk.desk.conversations.hosted;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The hosted backend writes down what its assistant answered in three shapes, two of them without an id. */
public final class HostedLog {
    private static final Map<String, String> ALSO_AS = Map.of(
            "clientName", "from",
            "fromPhone", "from",
            "incomingMessage", "message",
            "aiResponse", "response");

    private HostedLog() {}

    /** With what it had, and the fields that every entry has here. What is no document stays what it is. */
    public static Object row(Object row) {
        if (!(row instanceof Map<?, ?> map)) {
            return row;
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        map.forEach((name, value) -> doc.put(String.valueOf(name), value));
        ALSO_AS.keySet().stream()
                .sorted()
                .filter(name -> doc.get(name) != null)
                .forEach(name -> doc.putIfAbsent(ALSO_AS.get(name), doc.get(name)));
        if (!(doc.get("id") instanceof String)) {
            String said = Objects.toString(doc.get("timestamp"))
                    + '\n'
                    + doc.get("session_id")
                    + '\n'
                    + doc.get("from")
                    + '\n'
                    + doc.get("message")
                    + '\n'
                    + doc.get("response");
            doc.put("id", "log-" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
        }
        return doc;
    }
}
