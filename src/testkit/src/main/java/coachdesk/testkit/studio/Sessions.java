package coachdesk.testkit.studio;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When the weekly classes take place, around now. */
record Sessions(Instant now, ZoneId zone) {
    private static final int PAST_WEEKS = 26;
    private static final int COMING_WEEKS = 8;

    /** The first session of a booking: a quarter within this week, over half in the past, the rest to come. */
    ZonedDateTime pick(Map<String, Object> course, Dice dice) {
        int share = dice.below(100);
        int week = share < 25 ? 0 : share < 80 ? -dice.between(1, PAST_WEEKS) : dice.between(1, COMING_WEEKS);
        return next(course).plusWeeks(week);
    }

    /** @return {@code count} sessions in a row */
    List<ZonedDateTime> from(ZonedDateTime first, int count) {
        return Stream.iterate(first, at -> at.plusWeeks(1)).limit(count).toList();
    }

    /** Today's when there is one today, else the one that follows. */
    private ZonedDateTime next(Map<String, Object> course) {
        int weekday = (Integer) course.get("weekday");
        LocalDate day = now.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday == 0 ? 7 : weekday)));
        return day.atTime(LocalTime.parse((String) course.get("time"))).atZone(zone);
    }
}
