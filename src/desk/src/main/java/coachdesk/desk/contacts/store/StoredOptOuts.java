package coachdesk.desk.contacts.store;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.contacts.OptOuts;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The opt-outs over the store. Any thread. */
public final class StoredOptOuts implements OptOuts {
    /** One that names a contact stands for what that contact is reached with. */
    private static final String ENTRIES = """
        SELECT id, address, ways FROM opt_out WHERE NOT deleted AND address IS NOT NULL
        UNION ALL
        SELECT o.id, p.email, o.ways FROM opt_out o JOIN person p ON p.id = o.contact_id WHERE NOT o.deleted
        UNION ALL
        SELECT o.id, p.whatsapp, o.ways FROM opt_out o JOIN person p ON p.id = o.contact_id WHERE NOT o.deleted
        UNION ALL
        SELECT o.id, p.email, o.ways FROM opt_out o JOIN participant p ON p.id = o.contact_id WHERE NOT o.deleted
        UNION ALL
        SELECT o.id, p.whatsapp, o.ways FROM opt_out o JOIN participant p ON p.id = o.contact_id WHERE NOT o.deleted\
        """;

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;

    private record Entry(String id, String address, String ways) {}

    /** @param newId makes UUIDs */
    public StoredOptOuts(Store store, Records records, Outbox outbox, Supplier<String> newId, Clock clock) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
    }

    private static List<Entry> entries(Reading reading) {
        return reading
                .statements()
                .all(ENTRIES, row -> new Entry(row.getString(1), OptOuts.key(row.getString(2)), row.getString(3)))
                .stream()
                .filter(entry -> entry.address() != null)
                .toList();
    }

    @Override
    public Map<String, Set<Channel>> all() {
        Map<String, Set<Channel>> all = new HashMap<>();
        for (Entry entry : store.reading(StoredOptOuts::entries)) {
            all.computeIfAbsent(entry.address(), address -> EnumSet.noneOf(Channel.class))
                    .addAll(channels(entry.ways()));
        }
        return all;
    }

    /** @param ways null for every channel */
    private static Set<Channel> channels(String ways) {
        return ways == null ? EnumSet.allOf(Channel.class) : Channel.ofWires(List.of(ways.split(" ")));
    }

    @Override
    public Undo refuse(Collection<String> addresses) {
        List<String> made = store.write(tx -> {
            List<String> ids = new ArrayList<>();
            for (String address : addresses) {
                String id = newId.get();
                Map<String, Object> doc = new LinkedHashMap<>();
                doc.put("id", id);
                doc.put("address", address);
                doc.put("at", clock.instant().toString());
                doc.put("source", "coach");
                outbox.create(tx, Kind.OPT_OUT, id, doc, clock.instant());
                ids.add(id);
            }
            return ids;
        });
        return Undo.once(
                () -> store.change(tx -> made.forEach(id -> outbox.delete(tx, Kind.OPT_OUT, id, clock.instant()))));
    }

    @Override
    public Undo accept(Collection<String> addresses) {
        Map<String, Map<String, Object>> gone = store.write(tx -> {
            Map<String, Map<String, Object>> docs = new LinkedHashMap<>();
            for (Entry entry : entries(tx)) {
                if (addresses.contains(entry.address()) && !docs.containsKey(entry.id())) {
                    docs.put(
                            entry.id(),
                            records.find(tx, Kind.OPT_OUT, entry.id())
                                    .orElseThrow()
                                    .doc());
                    outbox.delete(tx, Kind.OPT_OUT, entry.id(), clock.instant());
                }
            }
            return docs;
        });
        return Undo.once(() -> store.change(
                tx -> gone.forEach((id, doc) -> outbox.restore(tx, Kind.OPT_OUT, id, doc, clock.instant()))));
    }
}
