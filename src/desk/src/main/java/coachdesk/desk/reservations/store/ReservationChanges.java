package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Changes a person makes in the list, each with its way back. */
final class ReservationChanges {
    private final Store store;
    private final Outbox outbox;
    private final Clock clock;

    ReservationChanges(Store store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    Undo edit(String id, Map<String, Object> fields) {
        Map<String, Object> before = store.write(tx -> outbox.edit(tx, Kind.RESERVATION, id, fields, clock.instant()));
        return Undo.once(() -> {
            if (!before.isEmpty()) {
                store.change(tx -> outbox.edit(tx, Kind.RESERVATION, id, before, clock.instant()));
            }
        });
    }

    Undo delete(List<String> ids) {
        Map<String, Map<String, Object>> before = store.write(tx -> {
            Map<String, Map<String, Object>> docs = new LinkedHashMap<>();
            for (String id : ids) {
                shown(tx.sql(), id).ifPresent(doc -> {
                    docs.put(id, doc);
                    outbox.delete(tx, Kind.RESERVATION, id, clock.instant());
                });
            }
            return docs;
        });
        return Undo.once(() -> store.change(
                tx -> before.forEach((id, doc) -> outbox.restore(tx, Kind.RESERVATION, id, doc, clock.instant()))));
    }

    private static Optional<Map<String, Object>> shown(DSLContext sql, String id) {
        return sql.select(RESERVATION.DOC)
                .from(RESERVATION)
                .where(RESERVATION.ID.eq(id), RESERVATION.DELETED.isFalse())
                .fetchOptional(row -> Json.read(row.value1()));
    }
}
