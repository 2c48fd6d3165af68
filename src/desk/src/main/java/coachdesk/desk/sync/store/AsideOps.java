package coachdesk.desk.sync.store;

import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The operations that a person has to settle, and those that were. */
public final class AsideOps {
    private AsideOps() {}

    /**
     * An operation that the server did not take.
     *
     * @param theirs the server's document of a conflict; else null
     * @param fields the fields in conflict, empty where there is none
     * @param settledAs null while it is open
     * @param queuedAs the operation that its settlement queued, or null
     */
    public record Aside(
            String opId,
            Kind kind,
            String id,
            String type,
            Map<String, Object> base,
            Map<String, Object> body,
            Instant at,
            String reason,
            String code,
            String message,
            Map<String, Object> theirs,
            Map<String, Object> theirsBy,
            List<?> fields,
            String settledAs,
            String queuedAs) {}

    /** Oldest first. */
    public static List<Aside> open(DSLContext sql) {
        return select(sql, OPERATION.STATE.eq(Queue.ASIDE));
    }

    public static Optional<Aside> open(DSLContext sql, String opId) {
        return select(sql, OPERATION.STATE.eq(Queue.ASIDE).and(OPERATION.OP_ID.eq(opId))).stream()
                .findFirst();
    }

    public static Optional<Aside> settled(DSLContext sql, String opId) {
        return select(sql, OPERATION.STATE.eq(Queue.SETTLED).and(OPERATION.OP_ID.eq(opId))).stream()
                .findFirst();
    }

    private static List<Aside> select(DSLContext sql, Condition condition) {
        return sql.selectFrom(OPERATION)
                .where(condition)
                .orderBy(OPERATION.ASIDE_AT, OPERATION.AT)
                .fetch(AsideOps::read);
    }

    private static Aside read(Record row) {
        String fields = row.get(OPERATION.FIELDS);
        return new Aside(
                row.get(OPERATION.OP_ID),
                Kind.ofWire(row.get(OPERATION.KIND)).orElseThrow(),
                row.get(OPERATION.ID),
                row.get(OPERATION.TYPE),
                Json.readOrNull(row.get(OPERATION.BASE)),
                Json.readOrNull(row.get(OPERATION.BODY)),
                Instant.ofEpochMilli(row.get(OPERATION.AT)),
                row.get(OPERATION.REASON),
                row.get(OPERATION.CODE),
                row.get(OPERATION.MESSAGE),
                Json.readOrNull(row.get(OPERATION.THEIRS)),
                Json.readOrNull(row.get(OPERATION.THEIRS_BY)),
                fields == null ? List.of() : Json.list(fields),
                row.get(OPERATION.SETTLED_AS),
                row.get(OPERATION.QUEUED_AS));
    }

    /** @param queuedAs the operation that does what was decided; null when nothing has to be done */
    public static void settle(Transaction tx, String opId, String as, String queuedAs, Instant now) {
        tx.sql()
                .update(OPERATION)
                .set(OPERATION.STATE, Queue.SETTLED)
                .set(OPERATION.SETTLED_AS, as)
                .set(OPERATION.SETTLED_AT, now.toEpochMilli())
                .set(OPERATION.QUEUED_AS, queuedAs)
                .where(OPERATION.OP_ID.eq(opId))
                .execute();
        tx.touch(Topic.SYNC);
    }

    public static void reopen(Transaction tx, String opId) {
        tx.sql()
                .update(OPERATION)
                .set(OPERATION.STATE, Queue.ASIDE)
                .setNull(OPERATION.SETTLED_AS)
                .setNull(OPERATION.SETTLED_AT)
                .setNull(OPERATION.QUEUED_AS)
                .where(OPERATION.OP_ID.eq(opId))
                .execute();
        tx.touch(Topic.SYNC);
    }

    /** The operation that was queued last. */
    public static String lastQueued(Transaction tx) {
        return tx.sql()
                .select(OPERATION.OP_ID)
                .from(OPERATION)
                .where(OPERATION.STATE.eq(Outbox.WAITING))
                .orderBy(OPERATION.N.desc())
                .limit(1)
                .fetchSingle(OPERATION.OP_ID);
    }

    /** @return false when it is no longer here alone: it was answered, or may have been sent */
    public static boolean withdraw(Transaction tx, String opId) {
        Long n = tx.sql()
                .select(OPERATION.N)
                .from(OPERATION)
                .where(OPERATION.OP_ID.eq(opId), OPERATION.STATE.eq(Outbox.WAITING), OPERATION.SENT.isFalse())
                .fetchOne(OPERATION.N);
        if (n == null) {
            return false;
        }
        Queue.done(tx, opId);
        long first = tx.sql()
                .select(org.jooq.impl.DSL.min(OPERATION.N))
                .from(OPERATION)
                .where(OPERATION.STATE.eq(Outbox.WAITING))
                .fetchOptional(row -> row.value1())
                .map(least -> Math.min(least, n))
                .orElse(n);
        Queue.renumber(tx, first);
        return true;
    }
}
