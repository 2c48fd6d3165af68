package coachdesk.desk.dates;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When nobody wants to be disturbed. What is planned into it is told and not moved.
 *
 * @param from hour of the day
 * @param to hour of the day; the same as {@code from} for never
 * @param zone in which they are meant
 */
public record QuietHours(int from, int to, ZoneId zone) {
    public boolean cover(Instant at) {
        int hour = at.atZone(zone).getHour();
        return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    }
}
