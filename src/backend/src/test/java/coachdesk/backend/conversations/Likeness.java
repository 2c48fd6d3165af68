package coachdesk.backend.conversations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How an answer differs from the recorded one: fields, their types, and values that do not depend on the day or on chance. */
final class Likeness {
    /** What our answers say besides, which old clients pass over. */
    private static final Set<String> ADDED = Set.of("code", "undo", "cursor", "participant_id", "deleted", "input");

    /** Values that are the same whoever answers and whenever. */
    private static final Set<String> SAME = Set.of(
            "success",
            "push_sent",
            "email_sent",
            "is_new",
            "is_returning",
            "has_custom_prompt",
            "mode",
            "is_ai_active",
            "is_deleted",
            "notified",
            "title",
            "custom_prompt",
            "notes",
            "name",
            "email",
            "whatsapp",
            "firstName",
            "category",
            "active",
            "group_name",
            "target",
            "publicKey",
            "image_data",
            "url",
            "filename",
            "loc",
            "type",
            "detail",
            "message");

    private final List<String> differences = new ArrayList<>();

    static List<String> differences(Object recorded, Object given) {
        Likeness likeness = new Likeness();
        likeness.compare("", "", recorded, given, true);
        return likeness.differences;
    }

    private void compare(String where, String name, Object recorded, Object given, boolean values) {
        if (recorded instanceof Map<?, ?> before && given instanceof Map<?, ?> now) {
            before.forEach((field, value) -> {
                if (now.containsKey(field)) {
                    compare(where + "." + field, (String) field, value, now.get(field), values);
                } else {
                    differences.add(where + "." + field + " is missing");
                }
            });
            now.keySet().stream()
                    .filter(field -> !before.containsKey(field) && !ADDED.contains(field))
                    .forEach(field -> differences.add(where + "." + field + " is new"));
        } else if (recorded instanceof List<?> before && given instanceof List<?> now) {
            // Which rows a list has depends on what else was recorded; what a row is like does not.
            if (!before.isEmpty() && !now.isEmpty()) {
                differences.addAll(now.stream()
                        .map(row -> row(where + "[]", before.getFirst(), row))
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow());
            }
        } else if (!kind(recorded).equals(kind(given)) && (values || recorded != null && given != null)) {
            differences.add(where + " is " + kind(given) + ", was " + kind(recorded));
        } else if (values && SAME.contains(name) && !plain(recorded).equals(plain(given))) {
            differences.add(where + " is " + given + ", was " + recorded);
        }
    }

    private static List<String> row(String where, Object recorded, Object given) {
        Likeness likeness = new Likeness();
        likeness.compare(where, "", recorded, given, false);
        return likeness.differences;
    }

    /** Counts depend on what else was recorded. */
    private static String plain(Object value) {
        return String.valueOf(value).replaceAll("\\d+", "#").strip();
    }

    private static String kind(Object value) {
        return switch (value) {
            case null -> "null";
            case Number n -> "number";
            case String s -> "text";
            case Boolean b -> "flag";
            case List<?> l -> "list";
            default -> "object";
        };
    }
}
