package coachdesk.desk.store;

import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.contract.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The records of every kind: what the server last said of each, and what the user sees of it. */
public final class Records {
    private final Kinds kinds;
    private final Map<Kind, RowWriter> writers = new EnumMap<>(Kind.class);

    public Records(Kinds kinds) {
        this.kinds = kinds;
        kinds.all().forEach(table -> writers.put(table.kind(), new RowWriter(table)));
    }

    public Kinds kinds() {
        return kinds;
    }

    /**
     * A record as stored.
     *
     * @param rev 0 while the server does not know it
     * @param base null while the server does not know it
     */
    public record Stored(long rev, Map<String, Object> base, Map<String, Object> doc, boolean deleted) {}

    public Optional<Stored> find(DSLContext sql, Kind kind, String id) {
        var row = sql.select(KindTable.REV, KindTable.BASE, KindTable.DOC, KindTable.DELETED)
                .from(kinds.of(kind).table())
                .where(KindTable.ID.eq(id))
                .fetchOne();
        return Optional.ofNullable(row).map(r -> {
            Map<String, Object> base = baseOf(r.value2(), r.value3());
            Map<String, Object> doc = Json.tryRead(r.value3()).orElse(base == null ? Map.of() : base);
            return new Stored(r.value1(), base, doc, r.value4());
        });
    }

    /** Makes ready outside the transaction what the server says of a record. */
    public Told prepare(Kind kind, String id, long rev, Map<String, Object> base) {
        if (base == null) {
            return new Told(id, 0, null, null, 0, null);
        }
        String text = Json.write(base);
        return new Told(id, rev, base, text, RowWriter.sum(text), columns(kind, base));
    }

    /**
     * Takes over what the server says of a record and puts what still waits on top of it.
     *
     * @param base null when the server says that it is gone
     */
    public void told(Transaction tx, Kind kind, String id, long rev, Map<String, Object> base) {
        told(tx, kind, List.of(prepare(kind, id, rev, base)), () -> false);
    }

    /**
     * The same for many of one kind.
     *
     * @param enough asked now and then; ends it early
     * @return how many were taken over, from the first on
     */
    public int told(Transaction tx, Kind kind, List<Told> told, BooleanSupplier enough) {
        Map<String, List<Replay.Waiting>> waiting =
                waiting(tx, kind, told.stream().map(Told::id).toList());
        tx.touch(Topic.of(kind));
        int done = 0;
        for (Told one : told) {
            show(tx, kind, one, waiting.getOrDefault(one.id(), List.of()));
            done++;
            if (done % 16 == 0 && enough.getAsBoolean()) {
                break;
            }
        }
        return done;
    }

    private void show(Transaction tx, Kind kind, Told told, List<Replay.Waiting> waiting) {
        RowWriter writer = writers.get(kind);
        Replay.View view = Replay.of(told.base(), waiting);
        if (view.doc() == null) {
            writer.delete(tx.statements(), told.id());
            return;
        }
        // With nothing waiting both texts are the same one: a difference is then a sign of damage.
        boolean same = view.doc() == told.base() && !told.damaged();
        RowWriter.Row row = new RowWriter.Row(
                told.id(),
                told.rev(),
                told.text(),
                told.sum(),
                same ? told.text() : Json.write(view.doc()),
                view.deleted(),
                same ? told.columns() : columns(kind, view.doc()));
        writer.write(tx.statements(), row);
    }

    /** Works out anew what the user sees, after the queue has changed. What the server said stays as it is. */
    public void refresh(Transaction tx, Kind kind, String id) {
        String query =
                "SELECT rev, base, sum, doc FROM " + kinds.of(kind).table().getName() + " WHERE id = ?";
        Told known = tx.statements()
                .first(
                        query,
                        row -> {
                            String text = row.getString(2);
                            Map<String, Object> base = baseOf(text, row.getString(4));
                            Map<Field<?>, Object> columns = base == null ? null : columns(kind, base);
                            return new Told(id, row.getLong(1), base, text, row.getLong(3), columns);
                        },
                        id)
                .orElse(new Told(id, 0, null, null, 0, null));
        List<Replay.Waiting> waiting = waiting(tx, kind, id);
        tx.touch(Topic.of(kind));
        show(tx, kind, known, waiting);
    }

    /** A damaged base must not stop a check-in: until the next sync repairs it, what was last shown stands in for it. */
    private static Map<String, Object> baseOf(String base, String doc) {
        if (base == null) {
            return null;
        }
        return Json.tryRead(base).or(() -> Json.tryRead(doc)).orElse(null);
    }

    private Map<Field<?>, Object> columns(Kind kind, Map<String, Object> doc) {
        return kinds.of(kind).columns(doc);
    }

    private static Map<String, List<Replay.Waiting>> waiting(Transaction tx, Kind kind, List<String> ids) {
        if (ids.size() == 1) {
            return Map.of(ids.getFirst(), waiting(tx, kind, ids.getFirst()));
        }
        Map<String, List<Replay.Waiting>> waiting = new HashMap<>();
        if (tx.sql().fetchExists(OPERATION, OPERATION.STATE.eq(Outbox.WAITING))) {
            tx.sql()
                    .select(OPERATION.ID, OPERATION.TYPE, OPERATION.BODY)
                    .from(OPERATION)
                    .where(OPERATION.KIND.eq(kind.wire()), OPERATION.ID.in(ids), OPERATION.STATE.eq(Outbox.WAITING))
                    .orderBy(OPERATION.N)
                    .forEach(row -> waiting.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                            .add(new Replay.Waiting(row.value2(), Json.readOrNull(row.value3()))));
        }
        return waiting;
    }

    private static List<Replay.Waiting> waiting(Transaction tx, Kind kind, String id) {
        return tx.statements()
                .all(
                        "SELECT type, body FROM operation WHERE kind = ? AND id = ? AND state = ? ORDER BY n",
                        row -> new Replay.Waiting(row.getString(1), Json.readOrNull(row.getString(2))),
                        kind.wire(),
                        id,
                        Outbox.WAITING);
    }
}
