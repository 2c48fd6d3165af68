package coachdesk.app.campaigns.when;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A date and a time as somebody entered them, what moment that is, and what is odd about it.
 *
 * @param at null when it is no time, or one that does not exist
 */
public record SendTime(Instant at, Set<Oddity> oddities) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H[:][.][ ][mm]");

    /** What a person should see before it is planned. */
    public enum Oddity {
        /** Not a date and a time. */
        UNREADABLE,
        PAST,
        /** The clocks go forward over it: there is no such time that day. */
        DST_GAP,
        /** The clocks go back over it: the first of the two is meant. */
        DST_TWICE,
        QUIET;

        /** Whether nothing can be planned for it. */
        boolean stops() {
            return this == UNREADABLE || this == PAST || this == DST_GAP;
        }
    }

    /**
     * @param time such as {@code 9:30}, {@code 9h30} or {@code 0930}
     * @param quiet when nobody should be disturbed
     */
    public static SendTime of(LocalDate day, String time, ZoneId zone, Instant now, Predicate<Instant> quiet) {
        Optional<LocalTime> read = read(time);
        if (day == null || read.isEmpty()) {
            return new SendTime(null, EnumSet.of(Oddity.UNREADABLE));
        }
        LocalDateTime local = day.atTime(read.get());
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        int offsets = zone.getRules().getValidOffsets(local).size();
        if (offsets == 0) {
            return new SendTime(null, EnumSet.of(Oddity.DST_GAP));
        }
        if (offsets > 1) {
            oddities.add(Oddity.DST_TWICE);
        }
        Instant at = local.atZone(zone).toInstant();
        if (!at.isAfter(now)) {
            oddities.add(Oddity.PAST);
        }
        if (quiet.test(at)) {
            oddities.add(Oddity.QUIET);
        }
        return new SendTime(at, oddities);
    }

    static Optional<LocalTime> read(String written) {
        String text =
                written == null ? "" : written.strip().toLowerCase(Locale.ROOT).replace('h', ':');
        String plain = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        String digits = plain.matches("\\d{3,4}")
                ? plain.substring(0, plain.length() - 2) + ":" + plain.substring(plain.length() - 2)
                : plain;
        try {
            return Optional.of(LocalTime.parse(digits, TIME));
        } catch (DateTimeException e) {
            return digits.matches("\\d{1,2}") && Integer.parseInt(digits) < 24
                    ? Optional.of(LocalTime.of(Integer.parseInt(digits), 0))
                    : Optional.empty();
        }
    }

    public boolean usable() {
        return at != null && oddities.stream().noneMatch(Oddity::stops);
    }
}
