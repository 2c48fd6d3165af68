package coachdesk.desk.checkin.roster;

import coachdesk.desk.checkin.Scan;
import coachdesk.desk.reservations.ReservationRow;

/**
 * Somebody who is booked for a session, or who came to it.
 *
 * @param booked whether the reservation is for this day; others came all the same
 * @param scan the entry that counts; null when there is none
 * @param absence null when none was noted
 * @param note of the coach about this person; null when there is none
 */
public record RosterLine(ReservationRow row, boolean booked, Scan scan, Absence absence, String note) {
    /** How a reservation made at the door says where it is from. */
    public static final String WALK_IN = "walk_in";

    public boolean came() {
        return scan != null;
    }

    public boolean cancelled() {
        return row.status() == ReservationRow.Status.CANCELLED && !came();
    }

    public boolean walkIn() {
        return WALK_IN.equals(row.source());
    }
}
