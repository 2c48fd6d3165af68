package coachdesk.desk.reservations;

import coachdesk.contract.reservations.Reservation;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one reservation.
 *
 * @param raw the document as it is, unknown fields included
 * @param timeline oldest first
 */
public record ReservationDetail(
        ReservationRow row, Reservation reservation, Map<String, Object> raw, List<TimelineEntry> timeline) {}
