package coachdesk.backend.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields a classic body has. Reading one gives a document with exactly these, or a 422 that names every field that
 * is missing or of the wrong type, in the words that classic clients know.
 */
public final class Shape {
    private final List<Field> fields;

    /**
     * @param required whether it must be given and not null
     * @param otherwise its value when it is not given
     */
    public record Field(String name, FieldType type, boolean required, Object otherwise) {}

    private Shape(List<Field> fields) {
        this.fields = fields;
    }

    public static Shape of(Field... fields) {
        return new Shape(List.of(fields));
    }

    public static Field needed(String name, FieldType type) {
        return new Field(name, type, true, null);
    }

    public static Field maybe(String name, FieldType type, Object otherwise) {
        return new Field(name, type, false, otherwise);
    }

    /** All fields, those not given with what they are otherwise; unknown ones are dropped. */
    public Map<String, Object> whole(Map<String, Object> body) {
        Map<String, Object> document = new LinkedHashMap<>();
        List<Map<String, Object>> wrong = new ArrayList<>();
        for (Field field : fields) {
            Object given = body.get(field.name());
            if (given == null && field.required() && !body.containsKey(field.name())) {
                wrong.add(item("missing", field, "Field required", body));
            } else if (given == null && !field.required()) {
                document.put(field.name(), field.otherwise());
            } else {
                read(field, given, document, wrong);
            }
        }
        return refuse(document, wrong);
    }

    /** The known fields of a body that must hold every needed one; those not given are left out. */
    public Map<String, Object> given(Map<String, Object> body) {
        Map<String, Object> document = whole(body);
        document.keySet().retainAll(body.keySet());
        return document;
    }

    /** Only the fields given; a null is passed over, an unknown field kept as it is. */
    public Map<String, Object> part(Map<String, Object> body) {
        Map<String, Object> document = new LinkedHashMap<>();
        List<Map<String, Object>> wrong = new ArrayList<>();
        body.forEach((name, given) -> {
            if (given != null) {
                fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(field -> read(field, given, document, wrong), () -> document.put(name, given));
            }
        });
        return refuse(document, wrong);
    }

    private static void read(Field field, Object given, Map<String, Object> document, List<Map<String, Object>> wrong) {
        Object value = field.type().read(given);
        if (value == null) {
            wrong.add(item(field.type().error(given), field, field.type().message(), given));
        } else {
            document.put(field.name(), value);
        }
    }

    private static Map<String, Object> item(String type, Field field, String message, Object input) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", type);
        item.put("loc", List.of("body", field.name()));
        item.put("msg", message);
        item.put("input", input);
        return item;
    }

    private static Map<String, Object> refuse(Map<String, Object> document, List<Map<String, Object>> wrong) {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return document;
    }

    /** A price as the classic backend writes it, with a decimal point. */
    static BigDecimal decimal(BigDecimal number) {
        return number.scale() < 1 ? number.setScale(1) : number;
    }
}
