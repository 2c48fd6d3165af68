package coachdesk.backend.conversations;

import java.util.List;
import java.util.Map;

/** What a document holds, where it may hold anything: whatever is odd counts as not there. */
final class Field {
    private Field() {}

    /** Null when it is no text. */
    static String text(Map<?, ?> doc, String name) {
        return doc.get(name) instanceof String text ? text : null;
    }

    static String text(Map<?, ?> doc, String name, String otherwise) {
        return doc.get(name) instanceof String text ? text : otherwise;
    }

    static boolean flag(Map<?, ?> doc, String name) {
        return Boolean.TRUE.equals(doc.get(name));
    }

    static List<String> texts(Map<?, ?> doc, String name) {
        return doc.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .distinct()
                        .toList()
                : List.of();
    }
}
