package coachdesk.desk.reservations;

import coachdesk.desk.dates.DateReader;
import coachdesk.desk.dates.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sessions a reservation is for. {@code selectedDates} speak first, then {@code selectedDatesText} with the course's
 * time, then {@code datetime} — but not of products and of bookings made in the chat, whose {@code datetime} is when
 * they were made. Never throws; what cannot be read is left out.
 *
 * @param zone of the studio: for times without a zone, and for the day of an instant
 */
public record SessionDates(ZoneId zone) {
    private static final Pattern USUAL_TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    /** @param at start of the session; the start of the day when its time is not known */
    public record Session(LocalDate day, Instant at, boolean timeKnown) {}

    /** In order, each once. */
    public List<Session> of(Map<String, Object> doc) {
        if (isProduct(doc)) {
            return List.of();
        }
        LocalTime time = courseTime(doc.get("courseTime"));
        LocalDate made = Instants.read(doc.get("createdAt"))
                .map(at -> at.atZone(zone).toLocalDate())
                .orElse(null);
        List<Session> chosen = read(doc.get("selectedDates"), time, made);
        if (chosen.isEmpty()) {
            chosen = read(doc.get("selectedDatesText"), time, made);
        }
        return chosen.isEmpty() && !madeInChat(doc) ? read(doc.get("datetime"), time, made) : chosen;
    }

    /** In order, each once. */
    public static Collection<LocalDate> days(List<Session> sessions) {
        if (sessions.size() == 1) {
            return List.of(sessions.getFirst().day());
        }
        Set<LocalDate> days = new LinkedHashSet<>();
        sessions.forEach(session -> days.add(session.day()));
        return days;
    }

    public static boolean isProduct(Map<String, Object> doc) {
        return Boolean.TRUE.equals(doc.get("isProduct")) || "N/A".equals(doc.get("courseId"));
    }

    private static boolean madeInChat(Map<String, Object> doc) {
        return doc.get("source") instanceof String source && source.startsWith("chat_widget");
    }

    private List<Session> read(Object value, LocalTime time, LocalDate made) {
        Collection<?> values = value instanceof Collection<?> several ? several : java.util.Arrays.asList(value);
        List<Session> sessions = new ArrayList<>(values.size());
        for (Object one : values) {
            found(one, made).forEach(found -> sessions.add(session(found, time)));
        }
        return sessions.size() < 2
                ? sessions
                : sessions.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Session::at))
                        .toList();
    }

    private List<DateReader.Found> found(Object value, LocalDate made) {
        if (value instanceof Number) {
            return DateReader.instant(value).stream()
                    .map(at -> at.atZone(zone))
                    .map(at -> new DateReader.Found(at.toLocalDate(), at.toLocalTime(), null))
                    .toList();
        }
        return value instanceof String text ? DateReader.all(text, made) : List.of();
    }

    private Session session(DateReader.Found found, LocalTime courseTime) {
        Instant at = found.at(zone, courseTime);
        return new Session(at.atZone(zone).toLocalDate(), at, found.time() != null || courseTime != null);
    }

    private static LocalTime courseTime(Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        return USUAL_TIME.matcher(text).matches()
                ? LocalTime.of(Integer.parseInt(text, 0, 2, 10), Integer.parseInt(text, 3, 5, 10))
                : DateReader.all("1.1.2000 " + text, null).stream()
                        .map(DateReader.Found::time)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
