package coachdesk.cli.terminal;

import coachdesk.desk.words.DayPattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times and days in the user's language and the studio's zone. */
public record Moments(Locale locale, ZoneId zone) {
    /** {@code ven. 21 nov. 2026 19:30}; a dash for none. */
    public String text(Instant at) {
        return at == null ? "–" : format("EEE d MMM yyyy HH:mm").withZone(zone).format(at);
    }

    /** The days, separated by commas; a dash for none. */
    public String days(List<LocalDate> days) {
        return days.isEmpty()
                ? "–"
                : days.stream().map(format("EEE d MMM yyyy")::format).collect(Collectors.joining(", "));
    }

    /** ISO-8601, or null. */
    public static String json(Instant at) {
        return at == null ? null : at.toString();
    }

    private DateTimeFormatter format(String pattern) {
        return DayPattern.of(pattern, locale);
    }
}
