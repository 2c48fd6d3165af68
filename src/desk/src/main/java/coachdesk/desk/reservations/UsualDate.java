package coachdesk.desk.reservations;

import coachdesk.desk.reservations.DateReader.Found;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** {@code 2026-11-21T18:30:00.000Z}, as nearly every date in a reservation is written: read without a search for patterns. */
final class UsualDate {
    private static final String SHAPE = "0000-00-00T00:00:00";

    private UsualDate() {}

    /** Empty for every other text. */
    static Optional<Found> read(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            return Optional.of(
                    new Found(day, LocalTime.of(number(text, 11, 13), number(text, 14, 16)), ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String text) {
        int end = text.length() - 1;
        if (end < SHAPE.length() || text.charAt(end) != 'Z') {
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

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
