package coachdesk.desk.checkin;

import coachdesk.desk.reservations.ReservationRow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A reservation as the door sees it.
 *
 * @param exactCode as the server writes it, its case kept
 * @param off cancelled, or deleted here
 * @param validated the server's word that somebody came
 * @param validatedAt when, by the server's word; null when it does not say
 */
public record Ticket(ReservationRow row, String exactCode, boolean off, boolean validated, Instant validatedAt) {
    /** Whether a date can be checked at all: products and bookings without a readable date are good on any day. */
    boolean dated() {
        return !row.product() && !row.days().isEmpty();
    }

    boolean isFor(LocalDate day) {
        return !dated() || row.days().contains(day);
    }

    boolean names(LocalDate day) {
        return dated() && row.days().contains(day);
    }
}
