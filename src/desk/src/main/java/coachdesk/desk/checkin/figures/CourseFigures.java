package coachdesk.desk.checkin.figures;

import java.util.List;

/**
 * A course over some time.
 *
 * @param sessions those that somebody was booked for or came to, in order
 * @param people by name
 */
public record CourseFigures(List<SessionFigures> sessions, List<PersonFigures> people) {}
