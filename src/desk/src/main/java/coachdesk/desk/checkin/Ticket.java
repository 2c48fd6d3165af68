package coachdesk.desk.checkin;

import coachdesk.desk.reservations.ReservationRow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A reservation as the door sees it.
 *
 * @param off cancelled, or deleted here
 * @param validated the server's word that somebody came
 * @param validatedAt when, by the server's word; null when it does not say
 */
public record Ticket(ReservationRow row, boolean off, boolean validated, Instant validatedAt) {
    /** Whether a date can be checked at all: products and bookings without a readable date are good on any day. */
    boolean dated() {
        return !row.product() && !row.days().isEmpty();
    }

    /** A product is handed over once, and a single day is one entry even when it was used on another. */
    boolean forOneEntry() {
        return row.product() || row.days().size() == 1;
    }

    boolean isFor(LocalDate day) {
        return !dated() || row.days().contains(day);
    }

    boolean names(LocalDate day) {
        return dated() && row.days().contains(day);
    }
}
