package coachdesk.desk.checkin.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * How often somebody came to the last sessions they were booked for.
 *
 * @param name as in the newest of their reservations; null when there is none
 * @param sessions newest first
 */
public record PersonFigures(String name, List<Attended> sessions) {
    /** A session that is over, or that somebody has come to. */
    public record Attended(LocalDate day, boolean came) {}

    public int came() {
        return Math.toIntExact(sessions.stream().filter(Attended::came).count());
    }

    public int missed() {
        return sessions.size() - came();
    }
}
