package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.figures.Booking;
import coachdesk.desk.checkin.figures.SessionCount;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts sessions, from one state of the store. */
final class ChangedSessions {
    /** As one session after the other would take longer than all of them at once. */
    private static final int MANY = 150;

    private record Session(String courseId, LocalDate day) {}

    /**
     * What has been counted anew.
     *
     * @param turn in which it may be kept
     * @param last of the rows that said what changed
     */
    record Counted(String turn, long last, Collection<SessionCount> sessions) {}

    private final FigureReads reads;
    private final DayWords words = new DayWords();

    private ChangedSessions(Reading reading) {
        this.reads = new FigureReads(reading);
    }

    static Collection<SessionCount> all(Reading reading) {
        return new ChangedSessions(reading).everything().values();
    }

    static Counted count(Reading reading) {
        long last = reading.statements()
                .first("SELECT coalesce(max(row), 0) FROM session_dirty", row -> row.getLong(1))
                .orElse(0L);
        String turn = Meta.get(reading, Meta.SESSIONS).orElse("");
        return new Counted(turn, last, new ChangedSessions(reading).changed());
    }

    private Collection<SessionCount> changed() {
        Set<Session> sessions = touched();
        if (sessions.size() > MANY) {
            Map<Session, SessionCount> all = everything();
            return sessions.stream()
                    .map(one -> all.getOrDefault(one, SessionCount.none(one.courseId(), one.day())))
                    .toList();
        }
        List<SessionCount> counts = new ArrayList<>();
        for (Session session : sessions) {
            SessionCount count = SessionCount.none(session.courseId(), session.day());
            for (Booking booking : reads.ofDay(session.courseId(), session.day())) {
                count = count.with(booking);
            }
            counts.add(count);
        }
        return counts;
    }

    private Map<Session, SessionCount> everything() {
        Map<Session, SessionCount> counts = new HashMap<>();
        reads.each(booking -> {
            Set<LocalDate> days = new HashSet<>(booking.came());
            days.addAll(booking.days());
            days.forEach(day -> counts.compute(
                    new Session(booking.courseId(), day),
                    (session, before) ->
                            (before == null ? SessionCount.none(session.courseId(), day) : before).with(booking)));
        });
        return counts;
    }

    /** All sessions that a reservation has, and those it had. */
    private Set<Session> touched() {
        Map<String, Set<String>> courses = new LinkedHashMap<>();
        Map<String, Set<LocalDate>> days = new HashMap<>();
        reads.reading()
                .statements()
                .each(
                        "SELECT DISTINCT reservation_id, course_id, days FROM session_dirty"
                                + " WHERE reservation_id IS NOT NULL",
                        row -> {
                            String id = row.getString(1);
                            Set<String> named = courses.computeIfAbsent(id, any -> new LinkedHashSet<>());
                            if (row.getString(2) != null) {
                                named.add(row.getString(2));
                            }
                            add(days.computeIfAbsent(id, any -> new LinkedHashSet<>()), row.getString(3));
                        });
        Set<Session> sessions = new LinkedHashSet<>();
        courses.forEach((id, named) -> {
            Set<LocalDate> its = days.get(id);
            now(id, named, its);
            named.forEach(
                    course -> its.forEach(day -> sessions.add(new Session(course.isEmpty() ? null : course, day))));
        });
        return sessions;
    }

    private void now(String reservationId, Set<String> courses, Set<LocalDate> days) {
        reads.reading()
                .statements()
                .each(
                        "SELECT coalesce(course_id, ''), days FROM reservation WHERE id = ?",
                        row -> {
                            courses.add(row.getString(1));
                            add(days, row.getString(2));
                        },
                        reservationId);
        reads.reading()
                .statements()
                .each(
                        "SELECT session FROM attendance WHERE reservation_id = ?",
                        row -> add(days, row.getString(1)),
                        reservationId);
    }

    private void add(Set<LocalDate> days, String text) {
        words.each(text, (day, nothing) -> days.add(day));
    }
}
