package coachdesk.desk.integrations.store;

import coachdesk.contract.Kind;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Reversible;
import coachdesk.desk.store.Statements;
import coachdesk.desk.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Connections over the store. Any thread. */
public final class StoredConnections implements Connections {
    private static final Comparator<Integration> BY_NAME = Comparator.comparing(
                    (Integration one) -> one.name() == null ? "" : one.name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Integration::id);

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Store store;
    private final Records records;
    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Server server;

    public StoredConnections(
            Store store, Records records, Outbox outbox, Supplier<String> newId, Clock clock, Server server) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
        this.server = server;
    }

    @Override
    public List<Integration> all() {
        return store
                .reading(reading -> reading.statements()
                        .all(
                                "SELECT id, doc FROM integration WHERE NOT deleted",
                                row -> told(row.getString(1), row.getString(2), Integration.class)))
                .stream()
                .flatMap(Optional::stream)
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public Optional<Integration> find(String id) {
        return found(Kind.INTEGRATION, id, Integration.class);
    }

    @Override
    public Optional<SyncRun> run(String id) {
        return found(Kind.SYNC_RUN, id, SyncRun.class);
    }

    private <T> Optional<T> found(Kind kind, String id, Class<T> shape) {
        return store.reading(reading -> records.find(reading, kind, id))
                .filter(record -> !record.deleted())
                .flatMap(record -> told(id, record.doc(), shape));
    }

    @Override
    public Undo edit(String id, Map<String, Object> fields) {
        var back = store.write(tx -> {
            Reversible changes = new Reversible(records, outbox, tx, clock);
            changes.document(Kind.INTEGRATION, id);
            changes.edit(Kind.INTEGRATION, id, fields);
            return changes.back();
        });
        return Undo.once(() -> store.change(back));
    }

    @Override
    public String ask(String id, Wish wish) {
        return store.write(tx -> waiting(tx.statements(), id, wish).orElseGet(() -> {
            String run = newId.get();
            Map<String, Object> doc = new HashMap<>(wish.fields());
            doc.put("id", run);
            doc.put("integration_id", id);
            doc.put("asked_at", clock.instant().toString());
            outbox.create(tx, Kind.SYNC_RUN, run, doc, clock.instant());
            return run;
        }));
    }

    /** One that the server has not got, or got just now: of an older one it may have done long since what is not known here. */
    private Optional<String> waiting(Statements statements, String id, Wish wish) {
        return statements
                .all(
                        "SELECT id, doc FROM sync_run WHERE integration_id = ? AND NOT deleted"
                                + " AND json_extract(doc, '$.state') IS NULL AND (rev = 0 OR asked_at > ?)",
                        row -> told(row.getString(1), row.getString(2), SyncRun.class),
                        id,
                        clock.instant().minus(JUST_NOW).toString())
                .stream()
                .flatMap(Optional::stream)
                .filter(wish::same)
                .map(SyncRun::id)
                .findFirst();
    }

    @Override
    public List<SyncRun> runs(String id, int most) {
        return store
                .reading(reading -> reading.statements()
                        .all(
                                "SELECT id, doc FROM sync_run WHERE integration_id = ? AND NOT deleted"
                                        + " ORDER BY asked_at DESC, row DESC LIMIT ?",
                                row -> told(row.getString(1), row.getString(2), SyncRun.class),
                                id,
                                most))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean everything(String id) {
        return store.reading(reading -> reading.statements()
                .first(
                        "SELECT 1 FROM sync_run WHERE integration_id = ? AND NOT deleted"
                                + " AND json_extract(doc, '$.what') = ?"
                                + " AND coalesce(json_extract(doc, '$.state'), '') <> ? LIMIT 1",
                        row -> true,
                        id,
                        SyncRun.ALL,
                        SyncRun.FAILED)
                .isPresent());
    }

    @Override
    public Optional<Known> activity(String id) {
        return store.reading(reading -> reading.statements()
                .first(
                        "SELECT told, told_at FROM integration_activity WHERE integration_id = ?",
                        row -> {
                            Instant at = Instant.ofEpochMilli(row.getLong(2));
                            return told(id, row.getString(1), IntegrationActivity.class)
                                    .map(activity -> new Known(activity, at));
                        },
                        id)
                .flatMap(known -> known));
    }

    @Override
    public Known look(String id) {
        IntegrationActivity activity = server.activity(id);
        Instant now = clock.instant();
        store.change(tx -> tx.statements()
                .run(
                        // Not of one that was taken away while the server answered.
                        "INSERT INTO integration_activity (integration_id, told, told_at)"
                                + " SELECT id, ?, ? FROM integration WHERE id = ? AND NOT deleted ON CONFLICT"
                                + " (integration_id) DO UPDATE SET told = excluded.told, told_at = excluded.told_at",
                        Json.write(activity),
                        now.toEpochMilli(),
                        id));
        return new Known(activity, now);
    }

    @Override
    public List<Sample> samples(int most) {
        return store.reading(reading -> ContactSamples.read(reading, most));
    }

    @Override
    public Server at() {
        return server;
    }

    private static <T> Optional<T> told(String id, String json, Class<T> shape) {
        return Json.tryRead(json).flatMap(doc -> told(id, doc, shape));
    }

    /** Empty for what another program wrote in a shape that nobody can read. */
    private static <T> Optional<T> told(String id, Map<String, Object> doc, Class<T> shape) {
        Map<String, Object> whole = new HashMap<>(doc);
        whole.put("id", id);
        try {
            return Optional.of(Json.mapper().convertValue(whole, shape));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
