package coachdesk.desk.checkin.store;

import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Meta;
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
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** A data folder with a few reservations, and a door that opens onto it. */
final class DoorFixture implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    /** A Wednesday evening in Zurich. */
    static final Instant NOW = Instant.parse("2026-03-04T17:20:00Z");

    final Store store;
    final Records records;
    final Outbox outbox;
    final DurableCheckIn door;
    final StoredRosters rosters;

    DoorFixture(Path folder, String deviceName) {
        store = NewStore.in(folder);
        records = new Records(DeskKinds.of(() -> ZONE));
        outbox = new Outbox(records, () -> UUID.randomUUID().toString());
        JsonSettings settings = JsonSettings.open(folder);
        settings.change(values -> values.withDeviceName(deviceName));
        store.change(tx -> Meta.put(tx, Meta.DEVICE, "device " + deviceName));
        Supplier<String> newId = () -> UUID.randomUUID().toString();
        Entries entries = new Entries(outbox, settings, newId, () -> "Awa");
        door = new DurableCheckIn(store, entries, settings.values()::zone);
        WalkIns walkIns = new WalkIns(outbox, newId, new SplittableRandom(1), () -> ZONE);
        rosters = new StoredRosters(store, outbox, entries, walkIns, new SettableClock(NOW));
    }

    /** @param fields name, value, name, value… beside id and code */
    DoorFixture booked(String code, Object... fields) {
        return booked("id of " + code, code, fields);
    }

    DoorFixture booked(String id, String code, Object[] fields) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("reservationCode", code);
        doc.put("userName", "Noémie " + code);
        for (int i = 0; i < fields.length; i += 2) {
            doc.put((String) fields[i], fields[i + 1]);
        }
        told(Kind.RESERVATION, id, doc);
        return this;
    }

    void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 1, doc));
    }

    static Object[] on(String... days) {
        return new Object[] {
            "selectedDates",
            List.of(days).stream().map(day -> day + "T17:30:00.000Z").toList()
        };
    }

    static Object[] today() {
        return on("2026-03-04");
    }

    Verdict type(String text) {
        return door.check(text, Via.TYPED, NOW, false);
    }

    Verdict scan(String text, Instant at) {
        return door.check(text, Via.SCANNER, at, false);
    }

    /** The bodies of what waits for the server, in order. */
    List<Map<String, Object>> queued() {
        return store.read(sql -> sql.selectFrom(OPERATION).orderBy(OPERATION.N).fetch(row -> Json.read(row.getBody())));
    }

    @Override
    public void close() {
        store.close();
    }
}
