package coachdesk.desk.catalogue;

import coachdesk.desk.dates.DateReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day and days, as the studio counts them. */
final class WrittenTime {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])\\s*(?:[:h.]\\s*([0-5]\\d)?)?");

    private WrittenTime() {}

    /** {@code 18:30}, {@code 18h30}, {@code 18.30} or {@code 18h}; stored as {@code HH:MM}. */
    static Typed time(Field field, String typed) {
        if (typed.isEmpty()) {
            return Typed.good(field.empty());
        }
        Matcher matcher = TIME.matcher(typed.toLowerCase(java.util.Locale.ROOT));
        return matcher.matches()
                ? Typed.good(LocalTime.of(
                                Integer.parseInt(matcher.group(1)),
                                matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)))
                        .toString())
                : Typed.bad(Fault.NO_TIME);
    }

    /** Stored as {@code YYYY-MM-DD}. */
    static Typed date(Field field, String typed) {
        if (typed.isEmpty()) {
            return Typed.good(field.empty());
        }
        return DateReader.all(typed, null).stream()
                .findFirst()
                .map(found -> Typed.good(found.day().toString()))
                .orElse(Typed.bad(Fault.NO_DATE));
    }

    static String shownDate(Field field, Object wire) {
        return wire instanceof String text
                ? DateReader.all(text, null).stream()
                        .findFirst()
                        .map(DateReader.Found::day)
                        .map(LocalDate::toString)
                        .orElse("")
                : "";
    }
}
