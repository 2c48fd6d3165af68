package coachdesk.desk.sync.store;

import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Statements;
import coachdesk.desk.store.Topic;
import coachdesk.desk.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The operations that wait for the server, in the order of their numbers. */
public final class Queue {
    static final String ASIDE = "aside";
    static final String SETTLED = "settled";

    private Queue() {}

    /**
     * An operation that waits.
     *
     * @param sent whether it may have reached the server
     */
    public record Waiting(Operation op, Instant at, boolean sent) {
        public Kind kind() {
            return Kind.ofWire(op.kind()).orElseThrow();
        }

        /** Names the record it changes. */
        public String record() {
            return op.kind() + " " + op.id();
        }

        /** Names what nothing may overtake it in: for what is said, the conversation; else the record. */
        public String lane() {
            return kind() == Kind.MESSAGE && op.body() != null && op.body().get("session_id") instanceof String session
                    ? "said in " + session
                    : record();
        }

        public boolean is(String type) {
            return op.type().equals(type);
        }
    }

    /**
     * @param oldest when the oldest that waits was made; null when none
     * @param files that wait to be sent
     */
    public record Counts(int pending, Instant oldest, int toDecide, int files) {}

    /** @param after the number behind which to begin */
    public static List<Waiting> waiting(DSLContext sql, long after, int most) {
        return sql.selectFrom(OPERATION)
                .where(OPERATION.STATE.eq(Outbox.WAITING), OPERATION.N.gt(after))
                .orderBy(OPERATION.N)
                .limit(most)
                .fetch(Queue::waiting);
    }

    private static Waiting waiting(Record row) {
        Instant at = Instant.ofEpochMilli(row.get(OPERATION.AT));
        Operation op = new Operation(
                row.get(OPERATION.N),
                row.get(OPERATION.OP_ID),
                row.get(OPERATION.KIND),
                row.get(OPERATION.ID),
                row.get(OPERATION.TYPE),
                Json.readOrNull(row.get(OPERATION.BASE)),
                at.toString(),
                Json.readOrNull(row.get(OPERATION.BODY)));
        return new Waiting(op, at, row.get(OPERATION.SENT));
    }

    public static Counts counts(Reading reading) {
        return reading.statements()
                .first(
                        "SELECT count(*) FILTER (WHERE state = ?1), min(at) FILTER (WHERE state = ?1),"
                                + " count(*) FILTER (WHERE state = ?2),"
                                + " (SELECT count(*) FROM media_file WHERE state = 'waiting')"
                                + " FROM operation WHERE state IN (?1, ?2)",
                        row -> new Counts(row.getInt(1), Statements.instant(row, 2), row.getInt(3), row.getInt(4)),
                        Outbox.WAITING,
                        ASIDE)
                .orElseThrow();
    }

    public static void markSent(Transaction tx, Collection<String> opIds) {
        opIds.forEach(opId -> tx.statements().run("UPDATE operation SET sent = TRUE WHERE op_id = ?", opId));
    }

    /** Marks what is about to leave, and reads it as it stands then: from now on it does not change any more. */
    public static List<Waiting> leaving(Transaction tx, List<Waiting> batch) {
        List<Long> numbers = batch.stream().map(one -> one.op().n()).toList();
        tx.sql()
                .update(OPERATION)
                .set(OPERATION.SENT, true)
                .where(OPERATION.N.in(numbers))
                .execute();
        return tx.sql()
                .selectFrom(OPERATION)
                .where(OPERATION.N.in(numbers))
                .orderBy(OPERATION.N)
                .fetch(Queue::waiting);
    }

    static void forgetSent(Transaction tx) {
        tx.sql()
                .update(OPERATION)
                .set(OPERATION.SENT, false)
                .where(OPERATION.STATE.eq(Outbox.WAITING))
                .execute();
    }

    /** It is done: the server has it, or it has become pointless before it was sent. */
    public static void done(Transaction tx, String opId) {
        tx.statements().run("DELETE FROM operation WHERE op_id = ?", opId);
        tx.touch(Topic.SYNC);
    }

    /** @return how often the server has failed over this very operation now */
    public static int failed(Transaction tx, String opId) {
        tx.sql()
                .update(OPERATION)
                .set(OPERATION.TRIED, OPERATION.TRIED.plus(1))
                .where(OPERATION.OP_ID.eq(opId))
                .execute();
        return tx.sql()
                .select(OPERATION.TRIED)
                .from(OPERATION)
                .where(OPERATION.OP_ID.eq(opId))
                .fetchOptional(OPERATION.TRIED)
                .orElse(0);
    }

    /**
     * A person has to decide.
     *
     * @param reason {@code conflict}, {@code rejected} or {@code poisoned}
     */
    public static void setAside(Transaction tx, String reason, OpResult result, Instant now) {
        tx.sql()
                .update(OPERATION)
                .setNull(OPERATION.N)
                .set(OPERATION.STATE, ASIDE)
                .set(OPERATION.REASON, reason)
                .set(OPERATION.CODE, result.code())
                .set(OPERATION.MESSAGE, result.message())
                .set(OPERATION.THEIRS, Json.writeOrNull(result.theirs()))
                .set(OPERATION.THEIRS_BY, Json.writeOrNull(result.theirsBy()))
                .set(OPERATION.FIELDS, Json.writeOrNull(result.fields()))
                .set(OPERATION.ASIDE_AT, now.toEpochMilli())
                .where(OPERATION.OP_ID.eq(result.opId()))
                .execute();
        tx.touch(Topic.SYNC);
    }

    /** A result such as the server would have given, for what it failed to answer. */
    public static OpResult refusal(String opId, ErrorCode code) {
        return OpResult.rejected(opId, code.wire(), null);
    }

    /** Numbers what waits from {@code first} on, in the order it has. */
    public static void renumber(Transaction tx, long first) {
        List<String> waiting = tx.sql()
                .select(OPERATION.OP_ID)
                .from(OPERATION)
                .where(OPERATION.STATE.eq(Outbox.WAITING))
                .orderBy(OPERATION.N)
                .fetch(OPERATION.OP_ID);
        // The numbers are unique: first out of the way, then in.
        tx.sql()
                .update(OPERATION)
                .set(OPERATION.N, OPERATION.N.neg())
                .where(OPERATION.STATE.eq(Outbox.WAITING))
                .execute();
        long n = first;
        for (String opId : waiting) {
            tx.statements().run("UPDATE operation SET n = ? WHERE op_id = ?", n++, opId);
        }
        Meta.put(tx, Meta.NEXT_N, Long.toString(n));
    }
}
