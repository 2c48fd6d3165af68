package coachdesk.desk.checkin.figures;

import coachdesk.desk.checkin.figures.PersonFigures.Attended;
import coachdesk.desk.checkin.roster.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts reservations by session and by person.
 *
 * @param from first day that counts; null for all there were
 * @param today in the studio's zone; nothing after it counts
 */
public record Tally(LocalDate from, LocalDate today) {
    private static final class Count {
        private int booked;
        private int came;
        private int walkIns;
        private int noShows;
        private int lateCancels;

        private void absent(Absence absence) {
            if (absence == Absence.NO_SHOW) {
                noShows++;
            } else if (absence == Absence.LATE_CANCEL) {
                lateCancels++;
            }
        }
    }

    private record Session(String courseId, LocalDate day) {}

    /** By day. */
    public List<SessionFigures> sessions(Iterable<Booking> bookings) {
        Map<LocalDate, Count> counts = new TreeMap<>();
        for (Booking booking : bookings) {
            for (LocalDate day : booking.days()) {
                if (counts(day) && !booking.cancelled()) {
                    Count count = counts.computeIfAbsent(day, any -> new Count());
                    count.booked++;
                    if (!booking.came().contains(day)) {
                        count.absent(booking.absences().get(day));
                    }
                }
            }
            for (LocalDate day : booking.came()) {
                if (counts(day)) {
                    Count count = counts.computeIfAbsent(day, any -> new Count());
                    count.came++;
                    count.walkIns += booking.walkIn() ? 1 : 0;
                }
            }
        }
        List<SessionFigures> figures = new ArrayList<>();
        counts.forEach((day, count) -> figures.add(
                new SessionFigures(day, count.booked, count.came, count.walkIns, count.noShows, count.lateCancels)));
        return figures;
    }

    /**
     * Those who came to a session or missed one, in the order in which they come.
     *
     * @param bookings the newest of each person first
     * @param last how many sessions of each
     */
    public List<PersonFigures> people(Iterable<Booking> bookings, int last) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<Session, Boolean>> sessions = new LinkedHashMap<>();
        for (Booking booking : bookings) {
            names.putIfAbsent(booking.who(), booking.name());
            for (LocalDate day : booking.days()) {
                boolean came = booking.came().contains(day);
                if (counts(day) && (came || (!booking.cancelled() && day.isBefore(today)))) {
                    sessions.computeIfAbsent(booking.who(), any -> new LinkedHashMap<>())
                            .merge(new Session(booking.courseId(), day), came, Boolean::logicalOr);
                }
            }
        }
        List<PersonFigures> people = new ArrayList<>();
        sessions.forEach((who, attended) -> people.add(new PersonFigures(names.get(who), newest(attended, last))));
        return people;
    }

    private static List<Attended> newest(Map<Session, Boolean> sessions, int last) {
        return sessions.entrySet().stream()
                .map(session -> new Attended(session.getKey().day(), session.getValue()))
                .sorted(Comparator.comparing(Attended::day).reversed())
                .limit(last)
                .toList();
    }

    private boolean counts(LocalDate day) {
        return !day.isAfter(today) && (from == null || !day.isBefore(from));
    }
}
