package coachdesk.backend.integrations.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents that are nested there and flat here: {@code billing.phone} is the field {@code phone} of the object {@code billing}. */
public final class Flat {
    private Flat() {}

    /** A list of plain values is one, with commas; of a list of pairs each is a field by its key; nulls are left out. */
    public static Map<String, String> of(JsonNode document) {
        Map<String, String> fields = new LinkedHashMap<>();
        document.properties().forEach(field -> put(field.getKey(), field.getValue(), fields));
        return fields;
    }

    private static void put(String name, JsonNode value, Map<String, String> fields) {
        if (value.isObject()) {
            value.properties().forEach(inner -> put(name + "." + inner.getKey(), inner.getValue(), fields));
        } else if (value.isArray()) {
            list(name, value, fields);
        } else if (!value.isNull()) {
            fields.put(name, value.asText());
        }
    }

    private static void list(String name, JsonNode list, Map<String, String> fields) {
        List<String> plain = new ArrayList<>();
        list.forEach(one -> {
            if (one.has("key")) {
                put(name + "." + one.get("key").asText(), one.path("value"), fields);
            } else if (one.isValueNode()) {
                plain.add(one.asText());
            }
        });
        if (!plain.isEmpty()) {
            fields.put(name, String.join(", ", plain));
        }
    }

    /** @param fields values may be null */
    public static Map<String, Object> nested(Map<String, String> fields) {
        Map<String, Object> document = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot < 0) {
                document.put(name, value);
            } else {
                inner(document, name.substring(0, dot)).put(name.substring(dot + 1), value);
            }
        });
        return document;
    }

    @SuppressWarnings("unchecked") // What is put here is only ever such a map.
    private static Map<String, Object> inner(Map<String, Object> document, String name) {
        return (Map<String, Object>) document.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
    }
}
