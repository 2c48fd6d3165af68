package coachdesk.contract.campaigns.wording;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which course, day and time {@code {cours}}, {@code {date}} and {@code {heure}} speak of: the next session of one course,
 * or for each person the next one that this person booked. Made by adding documents; then only read.
 */
public final class Occasions {
    /** Those for which reservations or courses are needed. */
    public static final Set<Variable> VARIABLES = Set.of(Variable.COURSE, Variable.DATE, Variable.TIME);

    private static final Map<String, DateTimeFormatter> DAYS = Map.of(
            "fr", DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH),
            "en", DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH),
            "de", DateTimeFormatter.ofPattern("EEEE, d. MMMM", Locale.GERMAN));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Instant at;
    private final ZoneId zone;
    private final DateTimeFormatter days;
    private final Map<String, Occasion> booked = new HashMap<>();
    private Occasion one;

    private record Occasion(String course, ZonedDateTime start) {}

    /**
     * @param at when it is sent: what is spoken of comes after
     * @param zone of the studio
     * @param language of the campaign; French for null and for one that there is none of
     */
    public Occasions(Instant at, ZoneId zone, String language) {
        this.at = at;
        this.zone = zone;
        this.days = DAYS.getOrDefault(language == null ? "fr" : language, DAYS.get("fr"));
    }

    /** From now on everybody is told of this course. */
    public void course(Map<String, Object> doc) {
        if (!(doc.get("weekday") instanceof Number weekday) || !(doc.get("time") instanceof String time)) {
            return;
        }
        try {
            LocalTime start = LocalTime.parse(time);
            DayOfWeek day = DayOfWeek.of((weekday.intValue() + 6) % 7 + 1);
            LocalDate first = at.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day));
            ZonedDateTime next = first.atTime(start).atZone(zone);
            if (!next.toInstant().isAfter(at)) {
                next = first.plusWeeks(1).atTime(start).atZone(zone);
            }
            one = new Occasion(text(doc, "name"), next);
        } catch (DateTimeException e) {
            one = new Occasion(text(doc, "name"), null);
        }
    }

    /** Counts for its person's id and for its e-mail address; one that was cancelled counts for nobody. */
    public void reservation(Map<String, Object> doc) {
        if ("cancelled".equals(doc.get("status")) || Boolean.TRUE.equals(doc.get("isProduct"))) {
            return;
        }
        sessions(doc).filter(start -> start.isAfter(at)).min(Instant::compareTo).ifPresent(start -> {
            Occasion occasion = new Occasion(text(doc, "courseName"), start.atZone(zone));
            Stream.of(text(doc, "userId"), folded(text(doc, "userEmail")))
                    .flatMap(Stream::ofNullable)
                    .forEach(key -> booked.merge(key, occasion, Occasions::sooner));
        });
    }

    private static Stream<Instant> sessions(Map<String, Object> doc) {
        Stream<?> dates = doc.get("selectedDates") instanceof List<?> list && !list.isEmpty()
                ? list.stream()
                : Stream.ofNullable(doc.get("datetime"));
        return dates.flatMap(date -> instant(date).stream());
    }

    private static Optional<Instant> instant(Object date) {
        try {
            return date instanceof String text
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Occasion sooner(Occasion a, Occasion b) {
        return b.start().isBefore(a.start()) ? b : a;
    }

    /**
     * What stands for the variables in a message to this person; none where there is nothing to say.
     *
     * @param name may be null
     * @param email may be null
     * @param link of the call to action, or null
     */
    public Map<Variable, String> values(String id, String name, String email, String link) {
        Map<Variable, String> values = new HashMap<>();
        PersonalName person = PersonalName.of(name);
        put(values, Variable.FIRST_NAME, person.first());
        put(values, Variable.LAST_NAME, person.last());
        put(values, Variable.LINK, link);
        occasion(id, email).ifPresent(occasion -> {
            put(values, Variable.COURSE, occasion.course());
            if (occasion.start() != null) {
                values.put(Variable.DATE, days.format(occasion.start()));
                values.put(Variable.TIME, TIME.format(occasion.start()));
            }
        });
        return values;
    }

    private Optional<Occasion> occasion(String id, String email) {
        if (one != null) {
            return Optional.of(one);
        }
        Optional<Occasion> own = Optional.ofNullable(booked.get(id));
        return own.isPresent() ? own : Optional.ofNullable(booked.get(folded(email)));
    }

    private static void put(Map<Variable, String> values, Variable variable, String value) {
        if (value != null) {
            values.put(variable, value);
        }
    }

    private static String folded(String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
