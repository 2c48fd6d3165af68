package coachdesk.desk.checkin.store;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.DoorRules;
import coachdesk.desk.checkin.TicketText;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Check-in on the store. A look decides whether an entry is to be made at all, so that a refusal waits for no writer and
 * is given even when the folder cannot be written; the entry itself is decided again and written in one transaction, so
 * that of any number of threads and processes exactly one lets a ticket in.
 */
public final class DurableCheckIn implements CheckIn {
    private final Store store;
    private final Outbox outbox;
    private final Settings settings;
    private final Supplier<String> newId;
    private final Supplier<String> person;

    /**
     * @param newId makes UUIDs
     * @param person who is signed in; gives null when nobody is
     */
    public DurableCheckIn(
            Store store, Outbox outbox, Settings settings, Supplier<String> newId, Supplier<String> person) {
        this.store = store;
        this.outbox = outbox;
        this.settings = settings;
        this.newId = newId;
        this.person = person;
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
        return store.write(tx -> undo(tx, attendanceId, at));
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
                .map(scan -> undo(tx, scan.id(), at))
                .orElse(false));
    }

    @Override
    public List<Entry> recent(int limit) {
        return store.read(sql -> RecentEntries.read(sql, limit));
    }

    private DoorRules rules() {
        return new DoorRules(settings.values().zone());
    }

    private Verdict enter(Transaction tx, Verdict verdict, Via via, Instant at, LocalDate day) {
        String id = newId.get();
        String reservationId = verdict.reservation().id();
        boolean forced = !verdict.reservation().days().isEmpty()
                && !verdict.reservation().days().contains(day);
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("reservationId", reservationId);
        doc.put("code", Tickets.exactCode(tx.sql(), reservationId));
        doc.put("session", day.toString());
        doc.put("at", at.toString());
        doc.put("device", Meta.get(tx, Meta.DEVICE).orElse(null));
        doc.put("deviceName", settings.values().deviceName());
        doc.put("person", person.get());
        doc.put("via", via.wire());
        doc.put("forced", forced ? true : null);
        doc.values().removeIf(Objects::isNull);
        outbox.create(tx, Kind.ATTENDANCE, id, doc, at);
        tx.touch(Topic.RESERVATION);
        return new Verdict(verdict.kind(), verdict.code(), verdict.reservation(), id, null, List.of(), List.of());
    }

    private boolean undo(Transaction tx, String attendanceId, Instant at) {
        if (!Scans.isLive(tx.sql(), attendanceId)) {
            return false;
        }
        Map<String, Object> undone =
                Map.of("undoneAt", at.toString(), "undoneBy", settings.values().deviceName());
        outbox.edit(tx, Kind.ATTENDANCE, attendanceId, undone, at);
        tx.touch(Topic.RESERVATION);
        return true;
    }
}
