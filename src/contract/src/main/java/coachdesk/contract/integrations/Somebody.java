package coachdesk.contract.integrations;

import coachdesk.contract.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a record says of somebody, in the words that mappings use. */
public final class Somebody {
    private Somebody() {}

    /**
     * @param kind of the record: a person or a customer
     * @return by wire name of {@link ContactField}; only what is there, numbers as they are written
     */
    public static Map<String, String> fields(Kind kind, Map<String, Object> doc) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (kind == Kind.CUSTOMER) {
            put(fields, ContactField.FIRST_NAME, doc.get("first_name"));
            put(fields, ContactField.LAST_NAME, doc.get("last_name"));
            put(fields, ContactField.PHONE, doc.get("phone"));
            put(fields, ContactField.STATUS, doc.get("status"));
            put(fields, ContactField.SOURCE, doc.get("source"));
            put(fields, ContactField.LANGUAGE, doc.get("language"));
            put(fields, ContactField.TAGS, doc.get("tags"));
            put(fields, ContactField.CREATED_AT, doc.get("created_at"));
        } else {
            String name = Objects.toString(doc.get("name"), "").strip();
            int space = name.indexOf(' ');
            put(fields, ContactField.FIRST_NAME, space < 0 ? name : name.substring(0, space));
            put(fields, ContactField.LAST_NAME, space < 0 ? "" : name.substring(space + 1));
            put(fields, ContactField.PHONE, doc.get("whatsapp"));
            put(fields, ContactField.CREATED_AT, doc.get("created_at"));
        }
        put(fields, ContactField.EMAIL, doc.get("email"));
        return fields;
    }

    private static void put(Map<String, String> fields, ContactField field, Object value) {
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : Objects.toString(value, "").strip();
        if (!text.isEmpty()) {
            fields.put(field.wire(), text);
        }
    }
}
