package coachdesk.desk.checkin.roster;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A course on one day.
 *
 * @param day in the studio's zone
 * @param time in the studio's zone; null when it is not known
 * @param place where it is; null when it is not known
 * @param capacity places; null when nobody has said how many
 * @param booked reservations for this day that are not cancelled
 * @param came people who are in, whatever day they were booked for
 */
public record CourseSession(
        String courseId,
        String course,
        LocalDate day,
        LocalTime time,
        String place,
        Integer capacity,
        int booked,
        int came) {}
