package coachdesk.desk.checkin.figures;

import coachdesk.desk.checkin.roster.Absence;
import java.time.LocalDate;

/**
 * One session in numbers. A reservation for several days counts for each, several entries of it for one day count once.
 *
 * @param courseId null where the reservations name none
 * @param day in the studio's zone
 * @param booked reservations for this day that are not cancelled
 * @param came people who are in, whatever day they were booked for
 * @param missed of those booked, who did not come and did not say so, however late
 */
public record SessionCount(String courseId, LocalDate day, int booked, int came, int missed) {
    public static SessionCount none(String courseId, LocalDate day) {
        return new SessionCount(courseId, day, 0, 0, 0);
    }

    /** With one more reservation of its course. */
    public SessionCount with(Booking booking) {
        boolean in = booking.came().contains(day);
        boolean expected = !booking.cancelled() && booking.days().contains(day);
        boolean away = expected && !in && booking.absences().get(day) != Absence.LATE_CANCEL;
        return new SessionCount(
                courseId, day, booked + (expected ? 1 : 0), came + (in ? 1 : 0), missed + (away ? 1 : 0));
    }
}
