package coachdesk.desk.checkin.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Days as they are written into columns. Thousands of rows have the same few, so each is worked out once. One thread. */
final class DayWords {
    private final Map<String, LocalDate> known = new HashMap<>();

    /**
     * Of words like {@code 2026-03-04=value} or {@code 2026-03-04}, separated by blanks, those that begin with a day: what
     * came from a server may be anything.
     *
     * @param text null has none
     * @param user gets the day and the value, which is empty when there is none
     */
    void each(String text, BiConsumer<LocalDate, String> user) {
        for (int from = 0; text != null && from < text.length(); ) {
            int blank = text.indexOf(' ', from);
            int to = blank < 0 ? text.length() : blank;
            int equals = text.indexOf('=', from);
            int end = equals < 0 || equals > to ? to : equals;
            LocalDate day = known.computeIfAbsent(text.substring(from, end), DayWords::day);
            if (day != null) {
                user.accept(day, end == to ? "" : text.substring(end + 1, to));
            }
            from = to + 1;
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
