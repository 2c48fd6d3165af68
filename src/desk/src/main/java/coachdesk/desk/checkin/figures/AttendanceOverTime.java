package coachdesk.desk.checkin.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Who came, over time. A reservation for several dates counts once for each, several entries for one date count once, and
 * those that were undone do not count. Nobody has missed a session that was cancelled in time, is to come, or is today's.
 * Every method may be slow: not for the UI thread.
 *
 * <p>A person is whom the same account, else the same e-mail address, else the same telephone number made reservations for. The
 * name is not asked: two people may have the same.
 */
public interface AttendanceOverTime {
    /** Those that somebody is booked for: id to name, by name. */
    Map<String, String> courses();

    /**
     * Until today.
     *
     * @param from first day, in the studio's zone
     * @param last how many sessions of this course are looked at for each person
     */
    CourseFigures course(String courseId, LocalDate from, int last);

    /**
     * Of whom a reservation is for, over all courses.
     *
     * @return empty when it is unknown or for a product
     */
    Optional<PersonFigures> person(String reservationId, int last);
}
