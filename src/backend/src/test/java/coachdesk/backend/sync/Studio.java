package coachdesk.backend.sync;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Purge;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.RecordStore.Row;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.auth.Role;
import coachdesk.contract.sync.Digest;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import coachdesk.testkit.clock.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A studio's server without HTTP, and desks that talk to it. */
final class Studio implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    final SettableClock clock = new SettableClock(START);
    final Database database;
    final Tenants tenants;
    final RecordStore store;
    final SyncOps ops;
    final SyncChanges changes;
    final String tenant;

    Studio(Database database) {
        this.database = database;
        this.tenants = new Tenants(database, () -> UUID.randomUUID().toString());
        this.store = new RecordStore(database, clock);
        this.ops = new SyncOps(store);
        this.changes = new SyncChanges(store);
        this.tenant = tenants.named("Studio").id();
    }

    Desk desk(String name) {
        return new Desk(name, Role.COACH);
    }

    Desk frontDesk(String name) {
        return new Desk(name, Role.FRONT_DESK);
    }

    /** All live documents by kind and id, from one whole load. */
    Map<String, Map<String, Object>> load() {
        Map<String, Map<String, Object>> docs = new LinkedHashMap<>();
        rows().stream()
                .filter(row -> !row.deleted())
                .forEach(row -> docs.put(row.kind() + " " + row.id(), Json.read(row.doc())));
        return docs;
    }

    Map<String, Object> doc(String kind, String id) {
        return load().get(kind + " " + id);
    }

    /** The timeline of a record, as types of events. */
    List<String> timeline(String id) {
        return load().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("event "))
                .map(Map.Entry::getValue)
                .filter(event -> id.equals(event.get("ofId")))
                .map(event -> (String) event.get("type"))
                .toList();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String cursor = "";
        SyncChanges.Page page;
        do {
            page = changes.after(tenant, Role.COACH, null, cursor, 3).orElseThrow();
            rows.addAll(page.rows());
            cursor = page.cursor();
        } while (page.more());
        return rows;
    }

    /** The digests as a desk works them out of its rows. */
    static Map<String, Digest> digests(List<Row> rows) {
        Map<String, long[]> sums = new HashMap<>();
        rows.stream().filter(row -> !row.deleted()).forEach(row -> {
            long[] pair = sums.computeIfAbsent(row.kind(), kind -> new long[2]);
            pair[0]++;
            pair[1] += Digest.of(row.id(), row.rev());
        });
        Map<String, Digest> digests = new HashMap<>();
        sums.forEach((kind, pair) -> digests.put(kind, Digest.of(pair[0], pair[1])));
        return digests;
    }

    void purge() {
        new Purge(database, tenants, clock).run();
    }

    @Override
    public void close() {
        database.close();
    }

    /** A desk that counts its operations. */
    final class Desk {
        private final String name;
        private final Role role;
        private long n;

        Desk(String name, Role role) {
            this.name = name;
            this.role = role;
        }

        OpResult create(String kind, String id, Map<String, Object> doc) {
            return push(op(kind, id, "create", null, doc));
        }

        OpResult edit(String kind, String id, Map<String, Object> base, Map<String, Object> body) {
            return push(op(kind, id, "edit", base, body));
        }

        OpResult delete(String kind, String id, long rev) {
            return push(op(kind, id, "delete", Map.of("rev", rev), null));
        }

        OpResult scan(String id, String reservation, Instant at) {
            return create("attendance", id, Map.of("id", id, "reservationId", reservation, "at", at.toString()));
        }

        Operation op(String kind, String id, String type, Map<String, Object> base, Map<String, Object> body) {
            return new Operation(
                    ++n,
                    UUID.randomUUID().toString(),
                    kind,
                    id,
                    type,
                    base,
                    clock.instant().toString(),
                    body);
        }

        OpResult push(Operation op) {
            return pushAll(List.of(op)).results().getFirst();
        }

        PushAnswer pushAll(List<Operation> some) {
            return ops.push(new Pusher(tenant, "person of " + name, role), new PushRequest(name, name, some));
        }
    }
}
