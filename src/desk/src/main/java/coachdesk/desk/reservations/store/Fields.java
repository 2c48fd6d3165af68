package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.Instants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Reads a document's fields whatever is in them; what does not fit is null. */
final class Fields {
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private Fields() {}

    static String text(Map<String, Object> doc, String name) {
        Object value = doc.get(name);
        String text = value instanceof String || value instanceof Number
                ? value.toString().strip()
                : "";
        return text.isEmpty() ? null : text;
    }

    static Long hundredths(Map<String, Object> doc, String name) {
        try {
            String text = text(doc, name);
            BigDecimal amount = text == null ? null : new BigDecimal(text);
            return amount == null || amount.abs().compareTo(LARGEST) > 0
                    ? null
                    : amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /** Epoch milliseconds. */
    static Long instant(Map<String, Object> doc, String name) {
        return Instants.read(doc.get(name)).map(at -> at.toEpochMilli()).orElse(null);
    }
}
