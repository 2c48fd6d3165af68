package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.figures.Booking;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.store.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is counted, all from one state of the store and from its indexes alone. */
record FigureReads(Reading reading, DayWords days) {
    FigureReads(Reading reading) {
        this(reading, new DayWords());
    }

    /** Entries as '<ISO day>=<whether it was undone>'. */
    private static final String COLUMNS = """
        SELECT coalesce(r.who, r.id), r.person, r.course_id, r.days, r.cancelled, r.came, r.absences, r.source, (
            SELECT group_concat(a.session || '=' || a.undone, ' ') FROM attendance a
            WHERE a.reservation_id = r.id AND NOT a.deleted)
        FROM reservation r
        """;

    static final String OF_COURSE = COLUMNS + """
        WHERE r.course_id = ? AND r.last_at >= ? AND NOT r.deleted AND NOT r.product ORDER BY r.last_at DESC
        """;

    static final String OF_PERSON = COLUMNS + """
        WHERE r.who = ? AND NOT r.deleted AND NOT r.product ORDER BY r.last_at DESC
        """;

    private static final String ALONE = COLUMNS + """
        WHERE r.id = ? AND NOT r.deleted AND NOT r.product
        """;

    /** Of no course where there is none; those that are for the day, and those that came on it. */
    static final String OF_DAY = COLUMNS + """
        WHERE r.course_id IS ?1 AND r.last_at >= ?3 AND instr(r.days, ?2) > 0 AND NOT r.deleted AND NOT r.product
        UNION ALL
        """ + COLUMNS + """
        WHERE r.id IN (SELECT reservation_id FROM attendance WHERE session = ?2 AND NOT undone AND NOT deleted)
            AND r.course_id IS ?1 AND coalesce(instr(r.days, ?2), 0) = 0 AND NOT r.deleted AND NOT r.product
        """;

    static final String ALL = COLUMNS + """
        WHERE NOT r.deleted AND NOT r.product
        """;

    private static final String COURSES = """
        SELECT r.course_id, coalesce(max(c.name), max(r.course), r.course_id) AS name
        FROM (SELECT DISTINCT course_id, course FROM reservation WHERE course_id IS NOT NULL) r
        LEFT JOIN course c ON c.id = r.course_id AND NOT c.deleted
        GROUP BY r.course_id ORDER BY name
        """;

    Map<String, String> courses() {
        Map<String, String> courses = new LinkedHashMap<>();
        reading.statements().each(COURSES, row -> courses.put(row.getString(1), row.getString(2)));
        return courses;
    }

    /** @param since of the last session; newest first */
    List<Booking> ofCourse(String courseId, Instant since) {
        return reading.statements().all(OF_COURSE, row -> booking(row, courseId), courseId, since.toEpochMilli());
    }

    /** Those of the same person as this one, which are this one alone when nothing says whose it is; newest first. */
    List<Booking> ofSamePerson(String reservationId) {
        String who = reading.statements()
                .first("SELECT coalesce(who, '') FROM reservation WHERE id = ?", row -> row.getString(1), reservationId)
                .orElse("");
        return who.isEmpty()
                ? reading.statements().all(ALONE, this::booking, reservationId)
                : reading.statements().all(OF_PERSON, this::booking, who);
    }

    /** Those that are for a day or came on it. @param courseId null for none */
    List<Booking> ofDay(String courseId, LocalDate day) {
        // Days were worked out in a zone: a day more on either side holds in every one.
        Instant since = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return reading.statements().all(OF_DAY, this::booking, courseId, day.toString(), since.toEpochMilli());
    }

    void each(Consumer<Booking> user) {
        reading.statements().each(ALL, row -> user.accept(booking(row)));
    }

    private Booking booking(ResultSet row) throws SQLException {
        return booking(row, row.getString(3));
    }

    /** @param courseId where it is known: one text for thousands of rows */
    private Booking booking(ResultSet row, String courseId) throws SQLException {
        List<LocalDate> bookedFor = new ArrayList<>(1);
        days.each(row.getString(4), (day, nothing) -> bookedFor.add(day));
        String entries = row.getString(9);
        return new Booking(
                row.getString(1),
                row.getString(2),
                courseId,
                bookedFor,
                entries == null && row.getBoolean(6) ? saidByServer(bookedFor) : came(entries),
                absences(row.getString(7)),
                row.getBoolean(5),
                RosterLine.WALK_IN.equals(row.getString(8)));
    }

    /** A server without entries only says that somebody came: to the first date, which is the only one of most. */
    private static Set<LocalDate> saidByServer(List<LocalDate> days) {
        return days.isEmpty() ? Set.of() : Set.of(days.getFirst());
    }

    private Set<LocalDate> came(String entries) {
        if (entries == null) {
            return Set.of();
        }
        Set<LocalDate> came = new HashSet<>(2);
        days.each(entries, (day, undone) -> {
            if (undone.equals("0")) {
                came.add(day);
            }
        });
        return came;
    }

    private Map<LocalDate, Absence> absences(String text) {
        if (text == null) {
            return Map.of();
        }
        Map<LocalDate, Absence> absences = new HashMap<>();
        days.each(text, (day, why) -> absences.put(day, Absence.ofWire(why)));
        return absences;
    }
}
