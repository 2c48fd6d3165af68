package coachdesk.desk.checkin.store;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes entries and takes them back, in the caller's transaction. Whether one may be made has been decided before. */
public final class Entries {
    private final Outbox outbox;
    private final Settings settings;
    private final Supplier<String> newId;
    private final Supplier<String> person;

    /**
     * @param newId makes UUIDs
     * @param person who is signed in; gives null when nobody is
     */
    public Entries(Outbox outbox, Settings settings, Supplier<String> newId, Supplier<String> person) {
        this.outbox = outbox;
        this.settings = settings;
        this.newId = newId;
        this.person = person;
    }

    /**
     * @param day of the session
     * @param forced whether the reservation is for another day
     * @return its id
     */
    String enter(Transaction tx, String reservationId, LocalDate day, Via via, Instant at, boolean forced) {
        String id = newId.get();
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
        return id;
    }

    /** @return false when it was already undone or is unknown */
    boolean undo(Transaction tx, String id, Instant at) {
        if (!Scans.isLive(tx.sql(), id)) {
            return false;
        }
        Map<String, Object> undone =
                Map.of("undoneAt", at.toString(), "undoneBy", settings.values().deviceName());
        outbox.edit(tx, Kind.ATTENDANCE, id, undone, at);
        tx.touch(Topic.RESERVATION);
        return true;
    }
}
