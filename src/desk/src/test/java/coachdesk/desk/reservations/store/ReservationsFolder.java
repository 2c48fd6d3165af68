package coachdesk.desk.reservations.store;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.store.AttendanceTable;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A data folder to try the list on. */
final class ReservationsFolder implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    final Store store;
    final Records records =
            new Records(new Kinds(List.of(new ReservationTable(ZONE), new AttendanceTable(), new EventTable())));
    final Outbox outbox;
    final ReservationQueries reservations;

    ReservationsFolder(Path folder) {
        this(NewStore.in(folder));
    }

    /** Another view of the same file, which remembers nothing. */
    ReservationsFolder(Store store) {
        AtomicInteger next = new AtomicInteger();
        this.store = store;
        outbox = new Outbox(records, () -> "op-" + next.incrementAndGet());
        reservations =
                new ReservationQueries(store, outbox, new SettableClock(NOW), () -> ZONE, () -> "Ordinateur du bar");
    }

    /** The server says that these are there. */
    void told(Kind kind, List<Map<String, Object>> docs) {
        store.change(tx -> docs.forEach(doc -> records.told(tx, kind, (String) doc.get("id"), 1, doc)));
    }

    String book(String id, Object... fields) {
        told(Kind.RESERVATION, List.of(doc(id, fields)));
        return id;
    }

    static Map<String, Object> doc(String id, Object... fields) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("createdAt", "2026-03-01T10:00:00.000489+00:00");
        for (int i = 0; i < fields.length; i += 2) {
            doc.put((String) fields[i], fields[i + 1]);
        }
        return doc;
    }

    @Override
    public void close() {
        store.close();
    }
}
