package coachdesk.app.checkin.roster;

import coachdesk.desk.checkin.Scan;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.checkin.roster.Rosters;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations.Undo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One session, with people who are added by hand. */
final class ListedRosters implements Rosters {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final List<RosterLine> lines = new ArrayList<>();

    ListedRosters add(String name, String code) {
        ReservationRow row = new ReservationRow(
                code,
                code,
                name,
                null,
                null,
                "Cardio",
                List.of(DAY),
                null,
                false,
                ReservationRow.Status.BOOKED,
                null,
                null,
                null,
                false);
        lines.add(new RosterLine(row, true, null, null, null));
        return this;
    }

    CourseSession session() {
        return new CourseSession("c1", "Cardio", DAY, LocalTime.of(19, 30), null, null, lines.size(), 0);
    }

    List<String> present() {
        return lines.stream()
                .filter(RosterLine::came)
                .map(line -> line.row().person())
                .toList();
    }

    @Override
    public List<CourseSession> sessions(LocalDate day) {
        return day.equals(DAY) ? List.of(session()) : List.of();
    }

    @Override
    public List<CourseSession> sessions(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days))
                .flatMap(day -> sessions(day).stream())
                .toList();
    }

    @Override
    public Optional<Roster> roster(String courseId, LocalDate day) {
        return Optional.of(new Roster(session(), List.copyOf(lines)));
    }

    @Override
    public Undo came(String reservationId, LocalDate day, Instant at) {
        return mark(reservationId, new Scan("s", at, null, null));
    }

    @Override
    public Undo notCome(String reservationId, LocalDate day, Instant at) {
        return mark(reservationId, null);
    }

    private Undo mark(String reservationId, Scan scan) {
        lines.replaceAll(line -> line.row().id().equals(reservationId)
                ? new RosterLine(line.row(), true, scan, line.absence(), line.note())
                : line);
        return () -> {};
    }

    @Override
    public Undo absent(String reservationId, LocalDate day, Absence absence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Undo walkIn(String courseId, LocalDate day, String name, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Undo note(String reservationId, String text) {
        throw new UnsupportedOperationException();
    }
}
