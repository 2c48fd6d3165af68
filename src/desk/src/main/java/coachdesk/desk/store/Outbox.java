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
import java.util.Optional;
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
        Difference difference = difference(tx, kind, id, fields);
        if (!difference.now().isEmpty()) {
            enqueue(tx, kind, id, OpType.EDIT, difference.before(), difference.now(), at);
        }
        return difference.before();
    }

    /** The fields that do change. */
    private record Difference(Map<String, Object> before, Map<String, Object> now) {}

    private Difference difference(Transaction tx, Kind kind, String id, Map<String, Object> fields) {
        Records.Stored known = known(tx, kind, id);
        Difference difference = new Difference(new LinkedHashMap<>(), new LinkedHashMap<>());
        fields.forEach((name, value) -> {
            Object before = known.doc().get(name);
            if (!Objects.equals(before, value)) {
                difference.before().put(name, before);
                difference.now().put(name, value);
            }
        });
        return difference;
    }

    /**
     * Like {@link #edit}, of somebody who goes on with the same work: as long as their last change of the record has not left,
     * this one becomes part of it. A long text is then queued once, however often it was saved without a network.
     */
    public Map<String, Object> amend(Transaction tx, Kind kind, String id, Map<String, Object> fields, Instant at) {
        Optional<Open> open = open(tx, kind, id);
        if (open.isEmpty()) {
            return edit(tx, kind, id, fields, at);
        }
        Difference difference = difference(tx, kind, id, fields);
        if (!difference.now().isEmpty()) {
            join(tx, open.get(), difference, at);
            tx.touch(Topic.SYNC);
            records.refresh(tx, kind, id);
        }
        return difference.before();
    }

    /** The last operation of a record, which the server has not seen. A new one has no base. */
    private record Open(String opId, Map<String, Object> base, Map<String, Object> body) {}

    private static Optional<Open> open(Transaction tx, Kind kind, String id) {
        // What a decision has queued goes again when the decision is taken back.
        return tx.statements()
                .first(
                        "SELECT op_id, base, body FROM operation o WHERE n = (SELECT max(n) FROM operation"
                                + " WHERE kind = ? AND id = ? AND state = ?) AND type IN (?, ?) AND NOT sent"
                                + " AND NOT EXISTS (SELECT 1 FROM operation d WHERE d.queued_as = o.op_id)",
                        row -> new Open(
                                row.getString(1), Json.readOrNull(row.getString(2)), Json.readOrNull(row.getString(3))),
                        kind.wire(),
                        id,
                        WAITING,
                        OpType.CREATE,
                        OpType.EDIT);
    }

    /** Under another name: a server that was left meanwhile may know the one it had. */
    private void join(Transaction tx, Open open, Difference difference, Instant at) {
        Map<String, Object> base = open.base();
        if (base != null) {
            base = new LinkedHashMap<>(difference.before());
            base.putAll(open.base());
        }
        Map<String, Object> body = new LinkedHashMap<>(open.body());
        body.putAll(difference.now());
        tx.statements()
                .run(
                        "UPDATE operation SET op_id = ?, base = ?, body = ?, at = ? WHERE op_id = ?",
                        newId.get(),
                        Json.writeOrNull(base),
                        Json.write(body),
                        at.toEpochMilli(),
                        open.opId());
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
