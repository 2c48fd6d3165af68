package coachdesk.contract.campaigns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads documents whose content nobody guarantees: what is not as expected is null, or empty. */
final class Fields {
    private Fields() {}

    /** As it is written; null when blank or no text. */
    static String text(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    static boolean flag(Map<String, Object> doc, String name) {
        return Boolean.TRUE.equals(doc.get(name));
    }

    static Instant instant(Map<String, Object> doc, String name) {
        try {
            String text = text(doc, name);
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static ZoneId zone(Map<String, Object> doc, String name) {
        try {
            String text = text(doc, name);
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static int number(Map<String, Object> doc, String name, int otherwise) {
        return doc.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    static List<String> texts(Map<String, Object> doc, String name) {
        return list(doc, name).stream()
                .map(item -> item instanceof String text && !text.isBlank() ? text : null)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<?> list(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof List<?> list ? list : List.of();
    }

    static Map<?, ?> map(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
