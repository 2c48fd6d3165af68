package coachdesk.app.checkin;

/**
 * A course that has a session today.
 *
 * @param booked reservations for today
 * @param came people who are in, by the entries of every desk
 */
record SessionToday(String course, int booked, int came) {}
