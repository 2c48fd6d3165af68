package coachdesk.desk.checkin.figures;

import java.time.LocalDate;

/**
 * One session of a course in numbers.
 *
 * @param day in the studio's zone
 * @param booked reservations for this day that are not cancelled, walk-ins among them
 * @param came people who are in, whatever day they were booked for
 * @param walkIns of those who came, how many had no reservation before
 * @param noShows noted as such
 * @param lateCancels noted as such
 */
public record SessionFigures(LocalDate day, int booked, int came, int walkIns, int noShows, int lateCancels) {}
