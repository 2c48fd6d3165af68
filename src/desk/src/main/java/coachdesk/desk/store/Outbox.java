package coachdesk.desk.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.OnlyRecord;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.problems.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Every local change goes through here: in the caller's transaction it enters the queue, with what it was made on, and
 * the row becomes what the user now sees.
 */
public final class Outbox {
    /** The state of an operation that the server has not answered. */
    public static final String WAITING = "waiting";

    private final Records records;
    private final Supplier<String> newId;

    /** @param newId makes UUIDs */
    public Outbox(Records records, Supplier<String> newId) {
        this.records = records;
        this.newId = newId;
    }

    public void create(Transaction tx, Kind kind, String id, Map<String, Object> doc, Instant at) {
        enqueue(tx, kind, id, OpType.CREATE, null, doc, at);
    }

    /**
     * Fields whose value does not change are left out.
     *
     * @param fields new values; null clears
     * @return the old values of the fields that did change; empty when nothing changed and nothing was queued
     */
    public Map<String, Object> edit(Transaction tx, Kind kind, String id, Map<String, Object> fields, Instant at) {
        Records.Stored known = known(tx, kind, id);
        Map<String, Object> base = new LinkedHashMap<>();
        Map<String, Object> changed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!Objects.equals(known.doc().get(name), value)) {
                base.put(name, known.doc().get(name));
                changed.put(name, value);
            }
        });
        if (!changed.isEmpty()) {
            enqueue(tx, kind, id, OpType.EDIT, base, changed, at);
        }
        return base;
    }

    public void delete(Transaction tx, Kind kind, String id, Instant at) {
        delete(tx, kind, id, Map.of(), at);
    }

    /** @param agreed what the person was told would go with it, for servers that take more along than the record */
    public void delete(Transaction tx, Kind kind, String id, Map<String, Object> agreed, Instant at) {
        Map<String, Object> base = new LinkedHashMap<>(agreed);
        base.put("rev", known(tx, kind, id).rev());
        enqueue(tx, kind, id, OpType.DELETE, base, null, at);
    }

    /** @param doc as it was when it was deleted */
    public void restore(Transaction tx, Kind kind, String id, Map<String, Object> doc, Instant at) {
        enqueue(tx, kind, id, OpType.RESTORE, null, doc, at);
    }

    private Records.Stored known(Transaction tx, Kind kind, String id) {
        return records.find(tx, kind, id)
                .or(() -> OnlyRecord.of(kind, id).map(only -> new Records.Stored(0, null, only.untouched(), false)))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", id).asException());
    }

    private void enqueue(
            Transaction tx,
            Kind kind,
            String id,
            String type,
            Map<String, Object> base,
            Map<String, Object> body,
            Instant at) {
        tx.statements()
                .run(
                        "INSERT INTO operation (op_id, n, kind, id, type, base, body, at, state)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        newId.get(),
                        Meta.count(tx, Meta.NEXT_N),
                        kind.wire(),
                        id,
                        type,
                        Json.writeOrNull(base),
                        Json.writeOrNull(body),
                        at.toEpochMilli(),
                        WAITING);
        tx.touch(Topic.SYNC);
        records.refresh(tx, kind, id);
    }
}
