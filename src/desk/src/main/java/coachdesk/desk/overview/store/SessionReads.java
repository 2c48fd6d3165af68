package coachdesk.desk.overview.store;

import coachdesk.desk.checkin.figures.SessionCount;
import coachdesk.desk.checkin.store.SessionCounts;
import coachdesk.desk.overview.Attendance;
import coachdesk.desk.overview.CourseMissed;
import coachdesk.desk.overview.Missed;
import coachdesk.desk.overview.Period;
import coachdesk.desk.overview.WeekCount;
import coachdesk.desk.store.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from the sessions of a period and of the one before it. */
record SessionReads(Reading reading, Period period, List<SessionCount> now, List<SessionCount> before) {
    static SessionReads of(Reading reading, Period period) {
        Period earlier = period.before();
        return new SessionReads(
                reading,
                period,
                SessionCounts.between(reading, period.from(), period.today()),
                SessionCounts.between(reading, earlier.from(), earlier.today()));
    }

    Attendance attendance() {
        Map<LocalDate, int[]> weeks = new HashMap<>();
        for (SessionCount session : now) {
            int[] week = weeks.computeIfAbsent(Period.monday(session.day()), any -> new int[2]);
            week[0] += session.booked();
            week[1] += session.came();
        }
        List<WeekCount> shown = new ArrayList<>();
        for (LocalDate monday = period.from(); !monday.isAfter(period.today()); monday = monday.plusWeeks(1)) {
            int[] week = weeks.getOrDefault(monday, new int[2]);
            LocalDate sunday = monday.plusDays(6);
            LocalDate end = sunday.isAfter(period.today()) ? period.today() : sunday;
            shown.add(new WeekCount(monday, end, week[0], week[1]));
        }
        return new Attendance(
                shown,
                before.stream().mapToInt(SessionCount::booked).sum(),
                before.stream().mapToInt(SessionCount::came).sum());
    }

    List<CourseMissed> missed() {
        Map<String, Missed> ofNow = byCourse(now, period);
        Map<String, Missed> ofBefore = byCourse(before, period.before());
        Set<String> courses = new HashSet<>(ofNow.keySet());
        courses.addAll(ofBefore.keySet());
        return courses.stream()
                .map(id -> new CourseMissed(
                        id,
                        id == null ? null : name(id),
                        ofNow.getOrDefault(id, Missed.NONE),
                        ofBefore.getOrDefault(id, Missed.NONE)))
                .sorted(Comparator.comparingDouble(
                                (CourseMissed course) -> -course.now().percent())
                        .thenComparing(CourseMissed::course, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CourseMissed::courseId, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Of today's sessions nobody can say it yet: the period before ends a day earlier as well. */
    private static Map<String, Missed> byCourse(List<SessionCount> sessions, Period of) {
        Map<String, Missed> missed = new HashMap<>();
        sessions.stream()
                .filter(session -> session.came() > 0 && session.booked() > 0)
                .filter(session -> session.day().isBefore(of.today()))
                .forEach(session ->
                        missed.merge(session.courseId(), new Missed(session.missed(), session.booked()), Missed::and));
        return missed;
    }

    /** As the course is called, else as the reservations call it; null when neither does. */
    private String name(String courseId) {
        return reading.statements()
                .first(
                        "SELECT coalesce((SELECT name FROM course WHERE id = ?1 AND NOT deleted),"
                                + " (SELECT max(course) FROM reservation WHERE course_id = ?1))",
                        row -> row.getString(1),
                        courseId)
                .orElse(null);
    }
}
