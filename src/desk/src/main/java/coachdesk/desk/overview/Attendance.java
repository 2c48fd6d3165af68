package coachdesk.desk.overview;

import java.util.List;

/**
 * Bookings for sessions and who came to them.
 *
 * @param weeks in their order, those without anything included
 * @param bookedBefore in the period before
 * @param cameBefore in the period before
 */
public record Attendance(List<WeekCount> weeks, int bookedBefore, int cameBefore) {
    public int booked() {
        return weeks.stream().mapToInt(WeekCount::booked).sum();
    }

    public int came() {
        return weeks.stream().mapToInt(WeekCount::came).sum();
    }
}
