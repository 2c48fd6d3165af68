package coachdesk.desk.store;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;

/** Reads single fields of a document whose content nobody guarantees: what is not as expected is null or false. */
public final class DocFields {
    private DocFields() {}

    /** Stripped; null when blank or no string. */
    public static String text(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    public static boolean flag(Map<String, Object> doc, String name) {
        return Boolean.TRUE.equals(doc.get(name));
    }

    /** Epoch milliseconds of an ISO-8601 time with an offset. */
    public static Long millis(Map<String, Object> doc, String name) {
        String text = text(doc, name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
