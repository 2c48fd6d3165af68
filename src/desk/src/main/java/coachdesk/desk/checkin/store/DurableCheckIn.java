package coachdesk.desk.checkin.store;

import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.DoorRules;
import coachdesk.desk.checkin.TicketText;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Check-in on the store. A look decides whether an entry is to be made at all, so that a refusal waits for no writer and
 * is given even when the folder cannot be written; the entry itself is decided again and written in one transaction, so
 * that of any number of threads and processes exactly one lets a ticket in.
 */
public final class DurableCheckIn implements CheckIn {
    private final Store store;
    private final Entries entries;
    private final Supplier<ZoneId> zone;

    /** @param zone of the studio, at the moment */
    public DurableCheckIn(Store store, Entries entries, Supplier<ZoneId> zone) {
        this.store = store;
        this.entries = entries;
        this.zone = zone;
    }

    @Override
    public Verdict check(String text, Via via, Instant at, boolean force) {
        Optional<String> code = TicketText.code(text);
        if (code.isEmpty()) {
            return new Verdict(Verdict.Kind.NOT_A_TICKET, null, null, null, null, List.of(), List.of());
        }
        DoorRules rules = rules();
        LocalDate day = at.atZone(rules.zone()).toLocalDate();
        Verdict look = store.reading(reading -> rules.judge(new DoorReads(reading), code.get(), via, day, force));
        if (look.kind() != Verdict.Kind.ACCEPTED) {
            return look;
        }
        return store.write(tx -> {
            Verdict verdict = rules.judge(new DoorReads(tx), code.get(), via, day, force);
            return verdict.kind() == Verdict.Kind.ACCEPTED ? enter(tx, verdict, via, at, day) : verdict;
        });
    }

    @Override
    public boolean undo(String attendanceId, Instant at) {
        return store.write(tx -> entries.undo(tx, attendanceId, at));
    }

    @Override
    public boolean undoCode(String text, Instant at) {
        Optional<String> code = TicketText.code(text);
        if (code.isEmpty()) {
            return false;
        }
        DoorRules rules = rules();
        LocalDate day = at.atZone(rules.zone()).toLocalDate();
        return store.write(tx -> rules.entry(new DoorReads(tx), code.get(), day)
                .map(scan -> entries.undo(tx, scan.id(), at))
                .orElse(false));
    }

    @Override
    public List<Entry> recent(int limit) {
        return store.read(sql -> RecentEntries.read(sql, limit));
    }

    private DoorRules rules() {
        return new DoorRules(zone.get());
    }

    private Verdict enter(Transaction tx, Verdict verdict, Via via, Instant at, LocalDate day) {
        List<LocalDate> days = verdict.reservation().days();
        boolean forced = !days.isEmpty() && !days.contains(day);
        String id = entries.enter(tx, verdict.reservation().id(), day, via, at, forced);
        return new Verdict(verdict.kind(), verdict.code(), verdict.reservation(), id, null, List.of(), List.of());
    }
}
