package coachdesk.desk.store;

import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;

/** The records of every kind: what the server last said of each, and what the user sees of it. */
public final class Records {
    private final Kinds kinds;

    public Records(Kinds kinds) {
        this.kinds = kinds;
    }

    /**
     * A record as stored.
     *
     * @param rev 0 while the server does not know it
     * @param base null while the server does not know it
     */
    public record Stored(long rev, Map<String, Object> base, Map<String, Object> doc, boolean deleted) {}

    public Optional<Stored> find(org.jooq.DSLContext sql, Kind kind, String id) {
        var row = sql.select(KindTable.REV, KindTable.BASE, KindTable.DOC, KindTable.DELETED)
                .from(kinds.of(kind).table())
                .where(KindTable.ID.eq(id))
                .fetchOne();
        return Optional.ofNullable(row)
                .map(r -> new Stored(r.value1(), Json.readOrNull(r.value2()), Json.read(r.value3()), r.value4()));
    }

    /**
     * Takes over what the server says of a record and puts what still waits on top of it.
     *
     * @param base null when the server says that it is gone
     */
    public void told(Transaction tx, Kind kind, String id, long rev, Map<String, Object> base) {
        show(tx, kind, id, base == null ? 0 : rev, base);
    }

    /** Works out anew what the user sees, after the queue has changed. */
    public void refresh(Transaction tx, Kind kind, String id) {
        var known = find(tx.sql(), kind, id);
        show(
                tx,
                kind,
                id,
                known.map(Stored::rev).orElse(0L),
                known.map(Stored::base).orElse(null));
    }

    private void show(Transaction tx, Kind kind, String id, long rev, Map<String, Object> base) {
        Replay.View view = Replay.of(base, waiting(tx, kind, id));
        KindTable table = kinds.of(kind);
        tx.touch(Topic.of(kind));
        if (view.doc() == null) {
            tx.sql().deleteFrom(table.table()).where(KindTable.ID.eq(id)).execute();
            return;
        }
        String baseText = Json.writeOrNull(base);
        Map<Field<?>, Object> values = new LinkedHashMap<>(table.columns(view.doc()));
        values.put(KindTable.REV, rev);
        values.put(KindTable.BASE, baseText);
        values.put(KindTable.SUM, baseText == null ? 0L : Digest.ofText(baseText));
        values.put(KindTable.DOC, Json.write(view.doc()));
        values.put(KindTable.DELETED, view.deleted());
        tx.sql()
                .insertInto(table.table())
                .set(KindTable.ID, id)
                .set(values)
                .onConflict(KindTable.ID)
                .doUpdate()
                .set(values)
                .execute();
    }

    private List<Replay.Waiting> waiting(Transaction tx, Kind kind, String id) {
        return tx.sql()
                .select(OPERATION.TYPE, OPERATION.BODY)
                .from(OPERATION)
                .where(OPERATION.KIND.eq(kind.wire()), OPERATION.ID.eq(id), OPERATION.STATE.eq(Outbox.WAITING))
                .orderBy(OPERATION.N)
                .fetch(row -> new Replay.Waiting(row.value1(), Json.readOrNull(row.value2())));
    }
}
