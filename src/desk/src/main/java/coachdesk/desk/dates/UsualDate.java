package coachdesk.desk.dates;

import coachdesk.desk.dates.DateReader.Found;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * {@code 2026-11-21T18:30:00.000Z}, also with {@code +00:00} at the end, as nearly every time in a reservation is written:
 * read without a search for patterns. Every other text is left to those who read more shapes.
 */
public final class UsualDate {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int DIGITS = 9;

    private UsualDate() {}

    /** The day and, as other shapes are read, hours and minutes alone. */
    public static Optional<Found> read(String text) {
        return time(text)
                .map(time ->
                        new Found(time.toLocalDate(), LocalTime.of(time.getHour(), time.getMinute()), ZoneOffset.UTC));
    }

    public static Optional<Instant> instant(String text) {
        return time(text).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    private static Optional<LocalDateTime> time(String text) {
        int end = text.length() - (text.endsWith("Z") ? 1 : text.endsWith("+00:00") ? 6 : text.length());
        if (!hasShape(text, end)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            LocalTime clock =
                    LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos(text, end));
            return Optional.of(day.atTime(clock));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String text, int end) {
        int fraction = end - SHAPE.length() - 1;
        if (end != SHAPE.length() && (fraction < 1 || fraction > DIGITS)) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            char wanted = i < SHAPE.length() ? SHAPE.charAt(i) : i == SHAPE.length() ? '.' : '0';
            boolean digit = c >= '0' && c <= '9';
            if (wanted == '0' ? !digit : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = SHAPE.length() + 1; i <= SHAPE.length() + DIGITS; i++) {
            nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
