package coachdesk.app.checkin;

import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the door asks the desk. Not for the UI thread, but for {@link #listen}. */
final class Door {
    private static final int SUGGESTIONS = 6;
    private static final int FEWEST_LETTERS = 2;

    /** Enough for every entry of an evening. */
    private static final int RECENT = 1_000;

    private final Reservations reservations;
    private final CheckIn checkIn;
    private final Signals signals;
    private final Picture.Reader pictures;
    private final Supplier<ZoneId> zone;

    Door(Reservations reservations, CheckIn checkIn, Signals signals, Picture.Reader pictures, Supplier<ZoneId> zone) {
        this.reservations = reservations;
        this.checkIn = checkIn;
        this.signals = signals;
        this.pictures = pictures;
        this.zone = zone;
    }

    Answer check(String text, Via via, Instant at, boolean force) {
        return Answer.of(checkIn.check(text, via, at, force), via, text, at, force);
    }

    boolean undo(String attendanceId, Instant at) {
        return checkIn.undo(attendanceId, at);
    }

    String read(Picture picture) {
        return pictures.text(picture);
    }

    /** Told on any thread when entries or reservations change. @return unsubscribes */
    Runnable listen(Runnable changed) {
        return signals.listen(topics -> {
            if (topics.contains(Topic.ATTENDANCE)
                    || topics.contains(Topic.RESERVATION)
                    || topics.contains(Topic.SYNC)) {
                changed.run();
            }
        });
    }

    /** Today's reservations that the text may mean. */
    List<Suggestion> matching(String text, Instant now) {
        if (text.strip().length() < FEWEST_LETTERS) {
            return List.of();
        }
        ReservationQuery query = ReservationQuery.all().withText(text.strip()).withDay(day(now));
        return reservations.page(query, 0, SUGGESTIONS).stream()
                .filter(row -> row.code() != null && row.status() != ReservationRow.Status.CANCELLED)
                .map(Suggestion::of)
                .toList();
    }

    /** The reservations of an ending that several codes share. */
    List<Suggestion> named(List<String> codes) {
        return codes.stream()
                .map(code -> reservations.page(ReservationQuery.all().withText(code), 0, SUGGESTIONS).stream()
                        .filter(row -> code.equalsIgnoreCase(row.code()))
                        .findFirst()
                        .map(Suggestion::of)
                        .orElse(new Suggestion(code, null, null, false)))
                .toList();
    }

    /** The latest entries and today's sessions. */
    Evening evening(Instant now) {
        List<CheckIn.Entry> entries = checkIn.recent(RECENT);
        long waiting = entries.stream().filter(CheckIn.Entry::waiting).count();
        return new Evening(
                entries.subList(0, Math.min(History.MOST, entries.size())),
                Math.toIntExact(waiting),
                sessions(entries, now));
    }

    /**
     * @param entries newest first
     * @param waiting how many, also of those that are not listed, have not reached the server yet
     */
    record Evening(List<CheckIn.Entry> entries, int waiting, List<SessionToday> sessions) {}

    private List<SessionToday> sessions(List<CheckIn.Entry> entries, Instant now) {
        LocalDate today = day(now);
        Map<String, Long> came = entries.stream()
                .filter(entry -> entry.counts() && !entry.undone() && today.equals(day(entry.at())))
                .filter(entry -> entry.course() != null)
                .collect(Collectors.groupingBy(CheckIn.Entry::course, Collectors.counting()));
        List<SessionToday> sessions = new ArrayList<>();
        reservations.courses().forEach((id, course) -> {
            int booked = reservations.count(
                    ReservationQuery.all().withDay(today).withCourse(id).withProduct(false));
            int in = Math.toIntExact(Objects.requireNonNullElse(came.get(course), 0L));
            if (booked + in > 0) {
                sessions.add(new SessionToday(course, booked, in));
            }
        });
        return sessions;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone.get());
    }
}
