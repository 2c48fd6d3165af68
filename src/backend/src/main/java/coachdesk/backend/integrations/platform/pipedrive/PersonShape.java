package coachdesk.backend.integrations.platform.pipedrive;

import coachdesk.backend.integrations.platform.Connector.Remote;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person of Pipedrive, flat and back: one name in one piece, and lists of addresses of which one is the first. */
final class PersonShape {
    static final String FIRST = "first_name";
    static final String LAST = "last_name";
    static final String NAME = "name";
    /** Its own word for what holds the flat field. */
    private static final Map<String, String> LISTS = Map.of("email", "emails", "phone", "phones");

    /** Before the key of a field that an account made for itself. */
    static final String CUSTOM = "custom.";

    private static final String NO_NAME = "Unknown";

    private PersonShape() {}

    static Remote flat(JsonNode person) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(NAME, FIRST, LAST, "marketing_status", "add_time")
                .forEach(name -> put(fields, name, person.path(name)));
        LISTS.forEach((name, list) -> put(fields, name, primary(person.path(list))));
        person.path("custom_fields")
                .properties()
                .forEach(entry -> put(fields, CUSTOM + entry.getKey(), entry.getValue()));
        return new Remote(
                person.path("id").asText(), fields, person.path("update_time").asText(null));
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
            fields.put(name, value.asText());
        }
    }

    private static JsonNode primary(JsonNode list) {
        for (JsonNode one : list) {
            if (one.path("primary").asBoolean()) {
                return one.path("value");
            }
        }
        return list.path(0).path("value");
    }

    /** Whether these can be written only by whoever knows what is there. */
    static boolean needsWhatIsThere(Map<String, String> fields) {
        boolean halfAName = fields.containsKey(FIRST) != fields.containsKey(LAST) && !fields.containsKey(NAME);
        return halfAName || LISTS.keySet().stream().anyMatch(fields::containsKey);
    }

    /** @param there who is changed; missing for somebody new */
    static Map<String, Object> body(Map<String, String> fields, JsonNode there) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> custom = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (LISTS.containsKey(name)) {
                body.put(LISTS.get(name), list(there.path(LISTS.get(name)), value));
            } else if (name.startsWith(CUSTOM)) {
                custom.put(name.substring(CUSTOM.length()), value);
            } else if (!name.equals(FIRST) && !name.equals(LAST) && !name.equals(NAME)) {
                body.put(name, value);
            }
        });
        if (!custom.isEmpty()) {
            body.put("custom_fields", custom);
        }
        if (there.isMissingNode() || Stream.of(NAME, FIRST, LAST).anyMatch(fields::containsKey)) {
            body.put(NAME, name(fields, there));
        }
        return body;
    }

    /** The new one first; the others stay, for the list is written as a whole. */
    private static List<Map<String, Object>> list(JsonNode there, String value) {
        String before = primary(there).asText();
        List<Map<String, Object>> list = new ArrayList<>();
        if (value != null && !value.isBlank()) {
            list.add(entry(value, true, "work"));
        }
        for (JsonNode one : there) {
            String other = one.path("value").asText();
            if (!other.equals(before) && !other.equals(value)) {
                list.add(entry(other, list.isEmpty(), one.path("label").asText("other")));
            }
        }
        return list;
    }

    private static Map<String, Object> entry(String value, boolean primary, String label) {
        return Map.of("value", value, "primary", primary, "label", label);
    }

    /** Pipedrive takes nobody without. */
    private static String name(Map<String, String> fields, JsonNode there) {
        String halves = fields.containsKey(FIRST) || fields.containsKey(LAST)
                ? Stream.of(FIRST, LAST)
                        .map(part -> fields.containsKey(part)
                                ? fields.get(part)
                                : there.path(part).asText(""))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "))
                : "";
        return Stream.of(halves, fields.get(NAME), fields.get("email"), fields.get("phone"), NO_NAME)
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElse(NO_NAME);
    }
}
