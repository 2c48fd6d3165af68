package coachdesk.desk.dates;

import coachdesk.desk.words.SearchText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dates in free text: ISO in all its shapes, {@code 04/03/2026} (the day first), {@code 23.02.2026 11:15},
 * {@code mercredi 4 mars 2026 à 18h30}, {@code 4. März}, {@code March 4, 2026}. What is no date is passed over.
 */
public final class DateReader {
    private static final String TIME =
            "(?:[ ,t]*(?:a|at|um|-|–)?\\s*(?<%shour>[01]?\\d|2[0-3])\\s*[:h]\\s*(?<%sminute>[0-5]\\d)?)?";
    private static final Pattern DATES = Pattern.compile("(?<![\\d])(?:"
            + "(?<iy>\\d{4})-(?<im>\\d{1,2})-(?<id>\\d{1,2})"
            + "(?:[t ]+(?<ih>\\d{1,2}):(?<in>\\d{2})(?::(?<is>\\d{2}))?(?:[.,]\\d+)?\\s*(?<iz>z|[+-]\\d{2}:?\\d{2})?)?"
            + "|(?<nd>\\d{1,2})[./-](?<nm>\\d{1,2})[./-](?<ny>\\d{4}|\\d{2})(?!\\d)" + TIME.formatted("n", "n")
            + "|(?<wd>\\d{1,2})(?:er|st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?<wm>[a-z]{3,9})\\.?(?:\\s+(?<wy>\\d{4}))?"
            + TIME.formatted("w", "w")
            + "|(?<em>[a-z]{3,9})\\.?\\s+(?<ed>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<ey>\\d{4})"
            + TIME.formatted("e", "e")
            + ")");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("fev", 2),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mae", 3),
            Map.entry("avr", 4),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("juin", 6),
            Map.entry("jun", 6),
            Map.entry("juil", 7),
            Map.entry("jul", 7),
            Map.entry("aou", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    private DateReader() {}

    /**
     * A date that was found.
     *
     * @param time in {@code offset}; null when only the day is said
     * @param offset null when the text names none
     */
    public record Found(LocalDate day, LocalTime time, ZoneOffset offset) {
        public Instant at(ZoneId zone, LocalTime otherwise) {
            LocalTime clock = time == null ? otherwise : time;
            ZoneId of = offset == null || time == null ? zone : offset;
            return day.atTime(clock == null ? LocalTime.MIN : clock).atZone(of).toInstant();
        }
    }

    /** @param reference the year of a date without one is chosen so that it follows this day; null reads none of them */
    public static List<Found> all(String text, LocalDate reference) {
        Optional<Found> usual = UsualDate.read(text);
        if (usual.isPresent()) {
            return List.of(usual.get());
        }
        List<Found> found = new ArrayList<>();
        Matcher matcher = DATES.matcher(SearchText.fold(text));
        while (matcher.find()) {
            read(matcher, reference).ifPresent(found::add);
        }
        return found;
    }

    /** A single instant as servers write it; naive times are UTC. */
    public static Optional<Instant> instant(Object value) {
        if (value instanceof Number number) {
            long n = number.longValue();
            return Optional.of(n > 100_000_000_000L ? Instant.ofEpochMilli(n) : Instant.ofEpochSecond(n));
        }
        return value instanceof String text
                ? all(text, null).stream().findFirst().map(found -> found.at(ZoneOffset.UTC, null))
                : Optional.empty();
    }

    /** 1 to 12 for a month's name or its beginning, in French, English or German; 0 for another word. */
    public static int month(String folded) {
        int letters = folded.startsWith("jui") ? 4 : 3;
        return folded.length() < letters ? 0 : MONTHS.getOrDefault(folded.substring(0, letters), 0);
    }

    private static Optional<Found> read(Matcher m, LocalDate reference) {
        try {
            if (m.group("iy") != null) {
                String zone = m.group("iz");
                ZoneOffset offset = zone == null ? null : ZoneOffset.of(zone.equals("z") ? "Z" : zone);
                return Optional.of(new Found(
                        day(m.group("iy"), number(m.group("im")), m.group("id")),
                        time(m.group("ih"), m.group("in")),
                        offset));
            }
            if (m.group("nd") != null) {
                String year = m.group("ny").length() == 2 ? "20" + m.group("ny") : m.group("ny");
                return Optional.of(new Found(
                        day(year, number(m.group("nm")), m.group("nd")),
                        time(m.group("nhour"), m.group("nminute")),
                        null));
            }
            return m.group("wd") != null ? words(m, reference) : english(m);
        } catch (DateTimeException e) {
            return Optional.empty(); // 31.02.2026 is no date
        }
    }

    private static Optional<Found> words(Matcher m, LocalDate reference) {
        int month = month(m.group("wm"));
        if (month == 0 || m.group("wy") == null && reference == null) {
            return Optional.empty();
        }
        LocalTime time = time(m.group("whour"), m.group("wminute"));
        if (m.group("wy") != null) {
            return Optional.of(new Found(day(m.group("wy"), month, m.group("wd")), time, null));
        }
        LocalDate day = LocalDate.of(reference.getYear(), month, number(m.group("wd")));
        return Optional.of(new Found(day.isBefore(reference.minusMonths(1)) ? day.plusYears(1) : day, time, null));
    }

    private static Optional<Found> english(Matcher m) {
        int month = month(m.group("em"));
        return month == 0
                ? Optional.empty()
                : Optional.of(new Found(
                        day(m.group("ey"), month, m.group("ed")), time(m.group("ehour"), m.group("eminute")), null));
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(number(year), month, number(day));
    }

    private static LocalTime time(String hours, String minutes) {
        return hours == null ? null : LocalTime.of(number(hours), minutes == null ? 0 : number(minutes));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
