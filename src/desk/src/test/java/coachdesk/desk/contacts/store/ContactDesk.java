package coachdesk.desk.contacts.store;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A desk's contacts on a folder of the test's. */
final class ContactDesk implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    final Store store;
    final Outbox outbox;
    final RandomIds ids;
    final StoredContacts contacts;
    private final Map<String, Long> revs = new HashMap<>();

    ContactDesk(Path folder, long seed) {
        store = NewStore.in(folder);
        ids = new RandomIds(new SplittableRandom(seed));
        outbox = new Outbox(records, ids);
        contacts = new StoredContacts(store, records, outbox, ids, clock, () -> "Nadia");
    }

    /** @param fields none says that it is gone */
    void told(Kind kind, String id, Object... fields) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        for (int i = 0; i < fields.length; i += 2) {
            doc.put(fields[i].toString(), fields[i + 1]);
        }
        tell(kind, id, fields.length == 0 ? null : doc);
    }

    void tell(Kind kind, String id, Map<String, Object> doc) {
        store.takeOver(tx -> {
            records.told(tx, kind, id, revs.merge(kind + id, 1L, Long::sum), doc);
            return null;
        });
    }

    List<ContactRow> rows() {
        return contacts.list(ContactQuery.all().withLimit(10_000));
    }

    /** Every contact with its records and all that the list says of it; the same on every desk that has the same records. */
    List<String> everybody() {
        rows();
        return store.reading(reading -> reading.statements()
                .all(
                        "SELECT (SELECT group_concat(ref, ' ') FROM (SELECT ref FROM contact_ref WHERE contact = row"
                                + " ORDER BY ref)) || ' | ' || quote(name) || quote(email) || quote(phone)"
                                + " || quote(status) || tags || ways || quote(preferred) || refused || records || ' '"
                                + " || bookings || ' ' || came || ' ' || quote(seen_at) || quote(search) || ' '"
                                + " || (SELECT count(*) FROM contact_fts WHERE contact_fts MATCH 'example' AND rowid ="
                                + " row) FROM contact_row ORDER BY key",
                        row -> row.getString(1)));
    }

    /** As if it had never been worked out. */
    void forget() {
        store.change(tx -> Meta.put(tx, Meta.CONTACTS, "all"));
    }

    @Override
    public void close() {
        store.close();
    }
}
