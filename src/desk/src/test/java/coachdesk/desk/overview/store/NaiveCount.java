package coachdesk.desk.overview.store;

import coachdesk.desk.overview.Missed;
import coachdesk.desk.overview.Period;
import coachdesk.desk.reservations.SessionDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The same figures as the overview's, by going through all documents one after the other. */
record NaiveCount(List<Line> lines) {
    private record Session(String course, LocalDate day) {}

    /** A reservation, the days it is for, and those on which somebody came with it. */
    private record Line(Map<String, Object> doc, Set<LocalDate> days, Set<LocalDate> came) {
        boolean cancelled() {
            return "cancelled".equals(doc.get("status"));
        }
    }

    static NaiveCount of(Collection<Map<String, Object>> reservations, Collection<Map<String, Object>> entries) {
        Map<Object, List<Map<String, Object>>> own =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.get("reservationId")));
        return new NaiveCount(reservations.stream()
                .map(doc -> line(doc, own.getOrDefault(doc.get("id"), List.of())))
                .toList());
    }

    private static Line line(Map<String, Object> doc, List<Map<String, Object>> entries) {
        Set<LocalDate> days = new TreeSet<>(SessionDates.days(new SessionDates(OverviewFixture.ZONE).of(doc)));
        Set<LocalDate> came = entries.stream()
                .filter(entry -> entry.get("undoneAt") == null)
                .map(entry -> LocalDate.parse(entry.get("session").toString()))
                .collect(Collectors.toSet());
        if (entries.isEmpty() && Boolean.TRUE.equals(doc.get("validated"))) {
            days.stream().limit(1).forEach(came::add);
        }
        return new Line(doc, days, SessionDates.isProduct(doc) ? Set.of() : came);
    }

    int booked(LocalDate from, LocalDate to) {
        return lines.stream()
                .filter(line -> !line.cancelled())
                .mapToInt(line -> within(line.days(), from, to))
                .sum();
    }

    int came(LocalDate from, LocalDate to) {
        return lines.stream().mapToInt(line -> within(line.came(), from, to)).sum();
    }

    private static int within(Set<LocalDate> days, LocalDate from, LocalDate to) {
        return (int) days.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    /** By course; null for those of none. */
    Map<String, Missed> missed(Period period) {
        Map<Session, int[]> sessions = new HashMap<>();
        for (Line line : lines) {
            String course = (String) line.doc().get("courseId");
            line.came().forEach(day -> sessions.computeIfAbsent(new Session(course, day), any -> new int[3])[0]++);
            for (LocalDate day : line.cancelled() ? Set.<LocalDate>of() : line.days()) {
                boolean said = "late_cancel".equals(line.doc().get("absence-" + day));
                int[] numbers = sessions.computeIfAbsent(new Session(course, day), any -> new int[3]);
                numbers[1]++;
                numbers[2] += line.came().contains(day) || said ? 0 : 1;
            }
        }
        Map<String, Missed> missed = new HashMap<>();
        sessions.forEach((session, numbers) -> {
            boolean over = period.contains(session.day()) && session.day().isBefore(period.today());
            if (over && numbers[0] > 0 && numbers[1] > 0) {
                missed.merge(session.course(), new Missed(numbers[2], numbers[1]), Missed::and);
            }
        });
        return missed;
    }

    /** By offer; those that brought nothing are left out. */
    Map<String, BigDecimal> sold(Period period) {
        Map<String, BigDecimal> sold = new HashMap<>();
        for (Line line : lines) {
            Map<String, Object> doc = line.doc();
            BigDecimal amount = (BigDecimal) doc.get("totalPrice");
            if (!line.cancelled() && amount != null && amount.signum() != 0 && period.contains(made(doc))) {
                sold.merge((String) doc.get("offerName"), amount, BigDecimal::add);
            }
        }
        return sold;
    }

    private static LocalDate made(Map<String, Object> doc) {
        String at = doc.get("createdAt").toString();
        boolean said = at.endsWith("Z") || at.contains("+");
        OffsetDateTime moment =
                said ? OffsetDateTime.parse(at) : LocalDateTime.parse(at).atOffset(ZoneOffset.UTC);
        return LocalDate.ofInstant(moment.toInstant(), OverviewFixture.ZONE);
    }
}
