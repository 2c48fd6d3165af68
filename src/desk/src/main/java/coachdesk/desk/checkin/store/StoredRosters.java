package coachdesk.desk.checkin.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.checkin.Scan;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.checkin.roster.Roster;
import coachdesk.desk.checkin.roster.RosterLine;
import coachdesk.desk.checkin.roster.Rosters;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The lists over the store. */
public final class StoredRosters implements Rosters {
    private final Store store;
    private final Outbox outbox;
    private final Entries entries;
    private final WalkIns walkIns;
    private final Clock clock;

    public StoredRosters(Store store, Outbox outbox, Entries entries, WalkIns walkIns, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.entries = entries;
        this.walkIns = walkIns;
        this.clock = clock;
    }

    @Override
    public List<CourseSession> sessions(LocalDate day) {
        return store.reading(reading -> new RosterReads(reading).sessions(day, 1));
    }

    @Override
    public List<CourseSession> sessions(LocalDate first, int days) {
        return store.reading(reading -> new RosterReads(reading).sessions(first, days));
    }

    @Override
    public Optional<Roster> roster(String courseId, LocalDate day) {
        return store.reading(reading -> {
            RosterReads reads = new RosterReads(reading);
            List<RosterLine> lines = reads.lines(courseId, day);
            return reads.session(courseId, day, lines).map(session -> new Roster(session, lines));
        });
    }

    @Override
    public Undo came(String reservationId, LocalDate day, Instant at) {
        return change(tx -> {
            if (Scans.counting(tx.sql(), reservationId, day).isPresent()) {
                return back -> {};
            }
            Map<String, Object> before = mark(tx, reservationId, day, null);
            String entry = entries.enter(tx, reservationId, day, Via.LIST, at, false);
            return back -> {
                entries.undo(back, entry, clock.instant());
                edit(back, reservationId, before);
            };
        });
    }

    @Override
    public Undo notCome(String reservationId, LocalDate day, Instant at) {
        return change(tx -> {
            Optional<Scan> first = Scans.counting(tx.sql(), reservationId, day);
            for (Optional<Scan> next = first; next.isPresent(); ) {
                entries.undo(tx, next.get().id(), at);
                next = Scans.counting(tx.sql(), reservationId, day);
            }
            return back -> first.filter(scan ->
                            Scans.counting(back.sql(), reservationId, day).isEmpty())
                    .ifPresent(scan -> entries.enter(back, reservationId, day, Via.LIST, scan.at(), false));
        });
    }

    @Override
    public Undo absent(String reservationId, LocalDate day, Absence absence) {
        return change(tx -> {
            Map<String, Object> before = mark(tx, reservationId, day, absence);
            return back -> edit(back, reservationId, before);
        });
    }

    @Override
    public Undo walkIn(String courseId, LocalDate day, String name, Instant at) {
        if (name.isBlank()) {
            throw Problem.of(ErrorCode.INVALID).asException();
        }
        return change(tx -> {
            String reservation = walkIns.book(tx, courseId, day, name.strip(), at);
            String entry = entries.enter(tx, reservation, day, Via.LIST, at, false);
            return back -> {
                entries.undo(back, entry, clock.instant());
                outbox.delete(back, Kind.RESERVATION, reservation, clock.instant());
            };
        });
    }

    @Override
    public Undo note(String reservationId, String text) {
        String note = text == null || text.isBlank() ? null : text.strip();
        return change(tx -> {
            Map<String, Object> before = edit(tx, reservationId, Collections.singletonMap(RosterReads.NOTE, note));
            return back -> edit(back, reservationId, before);
        });
    }

    private Map<String, Object> mark(Transaction tx, String reservationId, LocalDate day, Absence absence) {
        String value = absence == null ? null : absence.wire();
        return edit(tx, reservationId, Collections.singletonMap(RosterReads.absence(day), value));
    }

    /** @return what was there before */
    private Map<String, Object> edit(Transaction tx, String reservationId, Map<String, Object> fields) {
        return outbox.edit(tx, Kind.RESERVATION, reservationId, fields, clock.instant());
    }

    private interface Change {
        /** @return takes it back, in another transaction */
        Consumer<Transaction> make(Transaction tx);
    }

    private Undo change(Change change) {
        Consumer<Transaction> back = store.write(change::make);
        return Undo.once(() -> store.change(back));
    }
}
