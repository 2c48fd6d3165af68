package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.Scan;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.store.PageRows;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the lists consist of, all from one state of the store. */
public record RosterReads(Reading reading) {
    static final String NOTE = "coachNote";

    private static final String LINES = "SELECT " + PageRows.COLUMNS + ", r.doc, " + PageRows.WAITS + """
         AS waits
        FROM reservation r
        WHERE r.course_id = ?1 AND NOT r.deleted AND (
            instr(r.days, ?2) > 0
            OR r.id IN (SELECT reservation_id FROM attendance WHERE session = ?2 AND NOT undone AND NOT deleted))
        ORDER BY r.by_person, r.row
        """;
    /** All days together: the reservations are gone through once, however many days are asked. */
    private static final String BOOKED = """
        SELECT d.value, r.course_id, count(*) FILTER (WHERE NOT r.cancelled)
        FROM reservation r CROSS JOIN json_each(?) d
        WHERE r.course_id IS NOT NULL AND NOT r.product AND NOT r.deleted AND instr(r.days, d.value) > 0
        GROUP BY d.value, r.course_id
        """;

    private static final String CAME = """
        SELECT a.session, r.course_id, count(DISTINCT r.id) FROM attendance a JOIN reservation r ON r.id = a.reservation_id
        WHERE a.session IN (SELECT value FROM json_each(?))
        AND NOT a.undone AND NOT a.deleted AND NOT r.deleted AND r.course_id IS NOT NULL
        GROUP BY a.session, r.course_id
        """;

    /** The field that says why somebody did not come on a day: one for each, so that two desks never disagree over them. */
    static String absence(LocalDate day) {
        return "absence-" + day;
    }

    /** The course as the server has it; null when it is not known here. */
    Map<String, Object> course(String id) {
        return reading.statements()
                .first("SELECT doc FROM course WHERE id = ? AND NOT deleted", row -> row.getString(1), id)
                .flatMap(Json::tryRead)
                .orElse(null);
    }

    /** By their id. */
    private Map<String, Map<String, Object>> courses() {
        Map<String, Map<String, Object>> courses = new LinkedHashMap<>();
        reading.statements().each("SELECT id, doc FROM course WHERE NOT deleted", row -> {
            String id = row.getString(1);
            Json.tryRead(row.getString(2)).ifPresent(doc -> courses.put(id, doc));
        });
        return courses;
    }

    /** By day and time. */
    public List<CourseSession> sessions(LocalDate first, int days) {
        List<LocalDate> all = first.datesUntil(first.plusDays(days)).toList();
        // By hand, and with it the first page: what writes JSON is hundreds of classes to load.
        String asked = all.stream().map(day -> '"' + day.toString() + '"').collect(Collectors.joining(",", "[", "]"));
        Map<String, Map<String, Integer>> booked = counts(BOOKED, asked);
        Map<String, Map<String, Integer>> came = counts(CAME, asked);
        Map<String, Map<String, Object>> courses = courses();
        return all.stream()
                .flatMap(day -> sessions(
                        day,
                        courses,
                        booked.getOrDefault(day.toString(), Map.of()),
                        came.getOrDefault(day.toString(), Map.of()))
                        .stream())
                .toList();
    }

    /** Of each day, by course. */
    private Map<String, Map<String, Integer>> counts(String sql, String days) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        reading.statements()
                .each(
                        sql,
                        row -> counts.computeIfAbsent(row.getString(1), day -> new LinkedHashMap<>())
                                .put(row.getString(2), row.getInt(3)),
                        days);
        return counts;
    }

    /** The same as far as sessions are counted, which takes no time. */
    public List<CourseSession> counted(LocalDate day) {
        Map<String, Integer> booked = new LinkedHashMap<>();
        Map<String, Integer> came = new HashMap<>();
        SessionCounts.between(reading, day, day).stream()
                .filter(count -> count.courseId() != null)
                .forEach(count -> {
                    if (count.booked() > 0) {
                        booked.put(count.courseId(), count.booked());
                    }
                    came.put(count.courseId(), count.came());
                });
        return sessions(day, courses(), booked, came);
    }

    private List<CourseSession> sessions(
            LocalDate day,
            Map<String, Map<String, Object>> courses,
            Map<String, Integer> booked,
            Map<String, Integer> came) {
        Set<String> shown = new LinkedHashSet<>();
        courses.forEach((id, doc) -> {
            if (isOn(doc, day)) {
                shown.add(id);
            }
        });
        shown.addAll(booked.keySet());
        return shown.stream()
                .map(id -> {
                    Map<String, Object> course = courses.getOrDefault(id, Map.of());
                    String name = DocFields.text(course, "name") == null ? name(id) : null;
                    return session(id, name, course, day, booked.getOrDefault(id, 0), came.getOrDefault(id, 0));
                })
                .sorted(Comparator.comparing(CourseSession::time, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CourseSession::course, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** As reservations call a course; null when none does. */
    private String name(String courseId) {
        return reading.statements()
                .first(
                        "SELECT course FROM reservation WHERE course_id = ? AND course IS NOT NULL ORDER BY course"
                                + " LIMIT 1",
                        row -> row.getString(1),
                        courseId)
                .orElse(null);
    }

    /** Empty when neither the course nor anybody in it is known. */
    Optional<CourseSession> session(String courseId, LocalDate day, List<RosterLine> lines) {
        Map<String, Object> course = course(courseId);
        if (course == null && lines.isEmpty()) {
            return Optional.empty();
        }
        String name = lines.isEmpty() ? null : lines.getFirst().row().course();
        return Optional.of(session(
                courseId,
                name,
                course == null ? Map.of() : course,
                day,
                count(lines, line -> line.booked() && !line.cancelled()),
                count(lines, RosterLine::came)));
    }

    private static int count(List<RosterLine> lines, Predicate<RosterLine> counts) {
        return Math.toIntExact(lines.stream().filter(counts).count());
    }

    private static CourseSession session(
            String id, String name, Map<String, Object> course, LocalDate day, int booked, int came) {
        String known = DocFields.text(course, "name");
        Integer capacity = course.get("capacity") instanceof Number places ? places.intValue() : null;
        String place = DocFields.text(course, "locationName");
        return new CourseSession(
                id,
                known == null ? name : known,
                day,
                time(course),
                place == null || place.isBlank() ? null : place,
                capacity,
                booked,
                came);
    }

    /** Servers count the days of the week from Sunday, which is 0. */
    private static boolean isOn(Map<String, Object> course, LocalDate day) {
        return !DocFields.flag(course, "archived")
                && course.get("weekday") instanceof Number weekday
                && weekday.intValue() == day.getDayOfWeek().getValue() % 7;
    }

    static LocalTime time(Map<String, Object> course) {
        try {
            String text = DocFields.text(course, "time");
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    List<RosterLine> lines(String courseId, LocalDate day) {
        Map<String, Scan> scans = scans(day);
        return reading.statements()
                .all(
                        LINES,
                        row -> {
                            Map<String, Object> doc =
                                    Json.tryRead(row.getString("doc")).orElse(Map.of());
                            Scan scan = scans.get(row.getString(1));
                            ReservationRow line = PageRows.line(row, scan != null, row.getBoolean("waits"));
                            return new RosterLine(
                                    line,
                                    line.days().contains(day),
                                    scan,
                                    Absence.ofWire(doc.get(absence(day))),
                                    DocFields.text(doc, NOTE));
                        },
                        courseId,
                        day.toString());
    }

    /** Of each reservation the entry that counts: the earliest. */
    private Map<String, Scan> scans(LocalDate day) {
        Map<String, Scan> scans = new HashMap<>();
        reading.statements()
                .each(
                        "SELECT reservation_id, id, at, doc FROM attendance"
                                + " WHERE session = ? AND NOT undone AND NOT deleted ORDER BY at DESC, id DESC",
                        row -> scans.put(
                                row.getString(1),
                                Scans.of(row.getString(2), Statements.instant(row, 3), row.getString(4))),
                        day.toString());
        return scans;
    }
}
