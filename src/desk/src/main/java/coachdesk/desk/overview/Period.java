package coachdesk.desk.overview;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Some weeks until a day, of which the last is the one that it lies in.
 *
 * @param weeks how many, at least one
 * @param today in the studio's zone
 */
public record Period(int weeks, LocalDate today) {
    /** A Monday. */
    public LocalDate from() {
        return monday(today).minusWeeks(weeks - 1L);
    }

    /** As many weeks before, until the same weekday: what is compared is equally long. */
    public Period before() {
        return new Period(weeks, today.minusWeeks(weeks));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(today);
    }

    /** The first day of its week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
