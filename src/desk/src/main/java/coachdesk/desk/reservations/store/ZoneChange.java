package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A session's day is a day in the studio's zone: in another zone every stored day is worked out anew. */
public final class ZoneChange {
    /** Which zone the stored days are of; only written once all of them are. A new folder's are of the first. */
    private static final String ZONE = "zone";

    private static final int BATCH = 100;

    private ZoneChange() {}

    /** Slow when there is something to do, but a check-in comes in between; does nothing when the days are of the zone. */
    public static void apply(Store store, Records records, ZoneId zone) {
        Optional<String> before = store.reading(reading -> Meta.get(reading, ZONE));
        if (before.filter(zone.getId()::equals).isPresent()) {
            return;
        }
        String last = before.isEmpty() ? null : "";
        while (last != null) {
            String after = last;
            last = store.write(tx -> batch(tx, records, after));
        }
        store.change(tx -> Meta.put(tx, ZONE, zone.getId()));
    }

    private static String batch(Transaction tx, Records records, String after) {
        List<String> ids = tx.sql()
                .select(RESERVATION.ID)
                .from(RESERVATION)
                .where(RESERVATION.ID.gt(after))
                .orderBy(RESERVATION.ID)
                .limit(BATCH)
                .fetch(RESERVATION.ID);
        ids.forEach(id -> records.refresh(tx, Kind.RESERVATION, id));
        return ids.isEmpty() ? null : ids.getLast();
    }
}
