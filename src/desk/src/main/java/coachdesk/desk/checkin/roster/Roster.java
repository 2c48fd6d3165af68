package coachdesk.desk.checkin.roster;

import java.util.List;

/** Who is booked for a session and who came, by name. */
public record Roster(CourseSession session, List<RosterLine> lines) {
    public int booked() {
        return (int) lines.stream()
                .filter(line -> line.booked() && !line.cancelled())
                .count();
    }

    public int came() {
        return (int) lines.stream().filter(RosterLine::came).count();
    }
}
