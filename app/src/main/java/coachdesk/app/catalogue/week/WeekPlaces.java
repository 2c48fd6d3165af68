package coachdesk.app.catalogue.week;

import coachdesk.desk.checkin.roster.CourseSession;
import java.time.LocalDate;

/** Where the week leads to. */
public interface WeekPlaces {
    /** To who is expected at a session, and who came. */
    void session(CourseSession session);

    /** To a new course. @param time {@code HH:MM}; null when nobody said when */
    void free(LocalDate day, String time);
}
