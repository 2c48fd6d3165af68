package coachdesk.desk.words;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** How a day is written before its month: German sets a point behind the number, French calls the first one {@code 1er}. */
public final class DayPattern {
    private static final String DAY_AND_MONTH = "d MMM";

    private DayPattern() {}

    /** @param pattern as {@link DateTimeFormatter#ofPattern(String, Locale)} takes it, e.g. {@code EEE d MMM HH:mm} */
    public static DateTimeFormatter of(String pattern, Locale locale) {
        int day = pattern.indexOf(DAY_AND_MONTH);
        return switch (day < 0 ? "" : locale.getLanguage()) {
            case "de" -> DateTimeFormatter.ofPattern(pattern.replace(DAY_AND_MONTH, "d. MMM"), locale);
            case "fr" ->
                new DateTimeFormatterBuilder()
                        .appendPattern(pattern.substring(0, day))
                        .appendText(ChronoField.DAY_OF_MONTH, Map.of(1L, "1er"))
                        .appendPattern(pattern.substring(day + 1))
                        .toFormatter(locale);
            default -> DateTimeFormatter.ofPattern(pattern, locale);
        };
    }

    /**
     * The whole day, {@code mardi 1er décembre 2026}. Java's Swiss French sets a comma behind the day of the week, which
     * nobody in Switzerland does.
     *
     * @param time a pattern, e.g. {@code HH:mm}; empty for the day alone
     */
    public static DateTimeFormatter fully(String time, Locale locale) {
        if (locale.getLanguage().equals("fr")) {
            return of(time.isEmpty() ? "EEEE d MMMM uuuu" : "EEEE d MMMM uuuu " + time, locale);
        }
        return new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.FULL, null)
                .appendPattern(time.isEmpty() ? "" : "', '" + time)
                .toFormatter(locale);
    }
}
