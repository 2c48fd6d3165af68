package coachdesk.desk.overview;

import java.time.LocalDate;

/**
 * A week in numbers.
 *
 * @param from its Monday
 * @param to its Sunday, or today
 * @param booked places in sessions that were not cancelled
 * @param came people who came to sessions
 */
public record WeekCount(LocalDate from, LocalDate to, int booked, int came) {}
