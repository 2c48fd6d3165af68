package coachdesk.desk.checkin.roster;

import java.util.List;

/** Who is booked for a session and who came, by name. */
public record Roster(CourseSession session, List<RosterLine> lines) {}
