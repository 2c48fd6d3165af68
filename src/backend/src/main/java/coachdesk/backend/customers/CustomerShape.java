package coachdesk.backend.customers;

import coachdesk.backend.customers.store.CustomerRows;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A customer as it comes in and as it is told: stored with real tags, told with them written out as a text. */
public final class CustomerShape {
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    /** Of these one at least is needed. */
    static final List<String> WHO = List.of("first_name", "last_name", EMAIL, PHONE);

    private static final Map<String, String> ORDINARY =
            Map.of("status", "active", "language", "fr", "timezone", "Europe/Paris");
    private static final List<String> TEXTS = List.of(
            "first_name",
            "last_name",
            EMAIL,
            PHONE,
            "status",
            "source",
            "preferred_contact_method",
            "language",
            "timezone");
    private static final Set<String> CLEARED_BY_NULL =
            Set.of("first_name", "last_name", EMAIL, PHONE, "source", "preferred_contact_method");
    private static final String TAGS = "tags";
    private static final int LONGEST = 300;
    private static final int MOST_TAGS = 100;

    private CustomerShape() {}

    /** @throws Trouble 400 */
    public static Map<String, Object> made(String id, Map<String, Object> body, String now) {
        Map<String, Object> given = checked(body);
        if (WHO.stream().allMatch(name -> given.get(name) == null)) {
            throw new Trouble(400, "Indiquez au moins un prénom, un nom, un e-mail ou un téléphone.");
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        for (String name : TEXTS) {
            doc.put(name, given.get(name) == null ? ORDINARY.get(name) : given.get(name));
        }
        doc.put(TAGS, given.get(TAGS));
        doc.put("total_appointments", 0);
        doc.put("total_conversations", 0);
        doc.put("last_contact_at", null);
        doc.put("created_at", now);
        doc.put("updated_at", now);
        return doc;
    }

    /** What is absent stays; a null clears what may be unknown, and leaves everything else as it is. @throws Trouble 400 */
    static Map<String, Object> edited(Map<String, Object> body) {
        Map<String, Object> given = checked(body);
        given.entrySet().removeIf(field -> field.getValue() == null && !CLEARED_BY_NULL.contains(field.getKey()));
        return given;
    }

    /** The fields that may be written, each of its type; a text without words is none. */
    private static Map<String, Object> checked(Map<String, Object> body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : TEXTS) {
            if (body.containsKey(name)) {
                fields.put(name, text(name, body.get(name)));
            }
        }
        if (body.get(TAGS) instanceof List<?> tags) {
            boolean words = tags.size() <= MOST_TAGS
                    && tags.stream().allMatch(tag -> tag instanceof String word && word.length() <= LONGEST);
            if (!words) {
                throw new Trouble(400, "Les tags sont une liste d’au plus 100 mots.");
            }
            fields.put(TAGS, tags);
        } else if (body.containsKey(TAGS) && falsy(body.get(TAGS))) {
            fields.put(TAGS, null);
        } else if (body.containsKey(TAGS)) {
            throw new Trouble(400, "Les tags sont une liste de mots.");
        }
        return fields;
    }

    private static String text(String name, Object value) {
        if (falsy(value)) {
            return null;
        }
        if (value instanceof String text && text.length() <= LONGEST && text.indexOf('\0') < 0) {
            return text.isBlank() ? null : text.strip();
        }
        throw new Trouble(400, "Le champ « " + name + " » doit être un texte d’au plus 300 caractères.");
    }

    private static boolean falsy(Object value) {
        return value == null
                || "".equals(value)
                || Boolean.FALSE.equals(value)
                || Integer.valueOf(0).equals(value);
    }

    /** Whether a customer of whom nobody said it is told with this value. */
    static boolean unsaid(String name, String value) {
        return value.equals(ORDINARY.get(name));
    }

    /** As clients know it. Whatever a desk left out or wrote otherwise is as if nobody had said it. */
    static Map<String, Object> told(String tenant, CustomerRows.Row row) {
        Map<String, Object> doc = Json.read(row.doc());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", row.id());
        told.put("tenant_id", tenant);
        for (String name : TEXTS) {
            told.put(name, doc.get(name) instanceof String text ? text : ORDINARY.get(name));
        }
        told.put(
                TAGS,
                doc.get(TAGS) instanceof List<?> tags
                        ? Json.write(tags)
                        : doc.get(TAGS) instanceof String text ? text : null);
        for (String count : List.of("total_appointments", "total_conversations")) {
            told.put(count, doc.get(count) instanceof Number number ? number.intValue() : 0);
        }
        told.put("last_contact_at", doc.get("last_contact_at") instanceof String at ? at : null);
        told.put(
                "created_at",
                doc.get("created_at") instanceof String at ? at : row.changed().toString());
        told.put("updated_at", row.changed().toString());
        return told;
    }
}
