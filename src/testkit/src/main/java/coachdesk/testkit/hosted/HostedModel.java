package coachdesk.testkit.hosted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the hosted backend checks of the records of a kind when it makes them, and again each time it lists them.
 *
 * @param needed fields without which nothing is made
 * @param others fields that may be left out, with what stands there then
 * @param numbers fields that hold a number; anything else breaks the list
 */
record HostedModel(List<String> needed, Map<String, Object> others, Set<String> numbers) {
    static final HostedModel COURSE = new HostedModel(
            List.of("name", "weekday", "time", "locationName"),
            fields("location", null, "mapsUrl", "", "visible", true, "archived", false, "playlist", null),
            Set.of("weekday"));
    static final HostedModel OFFER = new HostedModel(
            List.of("name", "price"),
            fields(
                    "thumbnail",
                    "",
                    "videoUrl",
                    "",
                    "description",
                    "",
                    "keywords",
                    "",
                    "visible",
                    true,
                    "images",
                    List.of(),
                    "category",
                    "",
                    "isProduct",
                    false,
                    "variants",
                    null,
                    "tva",
                    0.0,
                    "shippingCost",
                    0.0,
                    "stock",
                    -1),
            Set.of("price", "tva", "shippingCost", "stock"));
    static final HostedModel CODE = new HostedModel(
            List.of("code", "type", "value"),
            fields("assignedEmail", null, "expiresAt", null, "courses", List.of(), "maxUses", null),
            Set.of("value"));
    static final HostedModel PAYMENT_LINKS = new HostedModel(
            List.of(),
            fields(
                    "stripe",
                    "",
                    "paypal",
                    "",
                    "twint",
                    "",
                    "coachWhatsapp",
                    "",
                    "coachNotificationEmail",
                    "",
                    "coachNotificationPhone",
                    ""),
            Set.of());

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** Whether something can be made of it. */
    boolean takes(Map<String, Object> body) {
        return needed.stream().allMatch(field -> body.get(field) != null) && listable(whole(body));
    }

    /** All its fields, and nothing else of the body. */
    Map<String, Object> whole(Map<String, Object> body) {
        Map<String, Object> whole = new LinkedHashMap<>();
        needed.forEach(field -> whole.put(field, body.get(field)));
        others.forEach((field, otherwise) -> whole.put(field, body.getOrDefault(field, otherwise)));
        return whole;
    }

    boolean listable(Map<String, Object> row) {
        return numbers.stream().allMatch(field -> row.get(field) instanceof Number)
                && needed.stream().allMatch(field -> row.get(field) != null);
    }

    /** Null when one row breaks the list. */
    List<Map<String, Object>> list(List<Map<String, Object>> rows, String... more) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            if (!listable(row)) {
                return null;
            }
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", row.get("id"));
            shown.putAll(whole(row));
            Stream.of(more).forEach(field -> shown.put(field, row.get(field)));
            list.add(shown);
        }
        return list;
    }
}
