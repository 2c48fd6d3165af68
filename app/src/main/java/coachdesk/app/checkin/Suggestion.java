package coachdesk.app.checkin;

import coachdesk.desk.reservations.ReservationRow;

/**
 * A reservation that may be meant.
 *
 * @param person null when it is not known here
 */
record Suggestion(String code, String person, String course, boolean came) {
    static Suggestion of(ReservationRow row) {
        return new Suggestion(row.code(), row.person(), row.course(), row.status() == ReservationRow.Status.CAME);
    }
}
