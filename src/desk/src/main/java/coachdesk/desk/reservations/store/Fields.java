package coachdesk.desk.reservations.store;

import coachdesk.desk.dates.Instants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Reads amounts and instants of a document whatever is in them; what does not fit is null. */
final class Fields {
    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private Fields() {}

    static Long hundredths(Map<String, Object> doc, String name) {
        try {
            Object value = doc.get(name);
            BigDecimal amount = value instanceof BigDecimal exact
                    ? exact
                    : value == null ? null : new BigDecimal(value.toString().strip());
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
