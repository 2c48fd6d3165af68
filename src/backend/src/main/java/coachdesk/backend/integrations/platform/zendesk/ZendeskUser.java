package coachdesk.backend.integrations.platform.zendesk;

import coachdesk.backend.integrations.platform.Connector.Field;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.http.Flat;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A user there as flat fields. Users have one name: {@code first_name} and {@code last_name} are ours, and are its two parts. */
final class ZendeskUser {
    static final String NAME = "name";
    static final String FIRST = "first_name";
    static final String LAST = "last_name";
    static final String EMAIL = "email";

    private static final String TAGS = "tags";
    static final List<Field> FIELDS = List.of(
            new Field(NAME, false, false, false),
            new Field(FIRST, false, false, false),
            new Field(LAST, false, false, false),
            new Field(EMAIL, false, false, false),
            new Field("phone", false, false, false),
            new Field("notes", false, false, false),
            new Field("details", false, false, false),
            new Field(TAGS, false, false, false),
            new Field("external_id", false, false, false),
            new Field("user_fields.*", false, false, true),
            new Field("role", false, true, false),
            new Field("created_at", false, true, false));

    private ZendeskUser() {}

    static Remote remote(JsonNode user) {
        Map<String, String> fields = Flat.of(user);
        String external = fields.remove("id");
        fields.values().removeIf(String::isEmpty);
        String[] parts = fields.getOrDefault(NAME, "").strip().split("\\s+", 2);
        if (!parts[0].isEmpty()) {
            fields.put(FIRST, parts[0]);
        }
        if (parts.length == 2) {
            fields.put(LAST, parts[1]);
        }
        return new Remote(external, fields, user.path("updated_at").asText(null));
    }

    /** Whether one part of the name is to be written without the other: then the other is needed as it is there. */
    static boolean halfNamed(Map<String, String> fields) {
        return fields.containsKey(FIRST) != fields.containsKey(LAST);
    }

    /**
     * What is sent for these fields. Nobody is without a name or an address once they had one: neither is emptied.
     *
     * @param there as it is there, for what is not written; empty for somebody new, who is then called as they are reached
     */
    static Map<String, Object> document(Map<String, String> fields, Map<String, String> there) {
        Map<String, String> plain = new LinkedHashMap<>(fields);
        String name = name(fields, there);
        plain.keySet().removeAll(List.of(NAME, FIRST, LAST, TAGS));
        if (plain.get(EMAIL) == null) {
            plain.remove(EMAIL);
        }
        Map<String, Object> user = Flat.nested(plain);
        if (name != null && !name.isEmpty()) {
            user.put(NAME, name);
        }
        if (fields.containsKey(TAGS)) {
            user.put(TAGS, tags(fields.get(TAGS)));
        }
        return user;
    }

    /** Null when it stays as it is. */
    private static String name(Map<String, String> fields, Map<String, String> there) {
        boolean parts = fields.containsKey(FIRST) || fields.containsKey(LAST);
        String both = parts ? (part(fields, there, FIRST) + " " + part(fields, there, LAST)).strip() : "";
        String whole = both.isEmpty() ? part(fields, Map.of(), NAME) : both;
        if (!whole.isEmpty() || !there.isEmpty()) {
            return whole;
        }
        return Stream.of(fields.get(EMAIL), fields.get("phone"))
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.replaceFirst("@.*", ""))
                .findFirst()
                .orElse(null);
    }

    private static String part(Map<String, String> fields, Map<String, String> there, String name) {
        String part = fields.containsKey(name) ? fields.get(name) : there.get(name);
        return part == null ? "" : part.strip();
    }

    /** A tag is one word there. */
    private static List<String> tags(String text) {
        return Stream.of(text == null ? new String[0] : text.split(","))
                .map(tag -> tag.strip().replaceAll("\\s+", "_"))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
