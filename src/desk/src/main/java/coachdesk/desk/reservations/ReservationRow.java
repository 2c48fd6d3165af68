package coachdesk.desk.reservations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of the table. Any value but id, the list and the flags may be null.
 *
 * @param whatsapp E.164, or as written when it is no number
 * @param course name of the course, of a product the offer's name
 * @param days of its sessions in the studio's zone, in order; empty when no date could be read
 * @param firstAt first session
 * @param waiting whether a change of it has not reached the server yet
 */
public record ReservationRow(
        String id,
        String code,
        String person,
        String email,
        String whatsapp,
        String course,
        List<LocalDate> days,
        Instant firstAt,
        boolean product,
        Status status,
        BigDecimal amount,
        String source,
        Instant madeAt,
        boolean waiting) {
    /** Key: {@code reservations.status.<name in lower case>}. For products the shipping status stands in detail. */
    public enum Status {
        BOOKED,
        CAME,
        CANCELLED
    }
}
