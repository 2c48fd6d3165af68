package coachdesk.desk.sync.store;

import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Transaction;
import java.util.List;

/** The operations that wait for the server, in the order of their numbers. */
public final class Queue {
    static final String WAITING = "waiting";

    private Queue() {}

    /** Numbers what waits from {@code first} on, in the order it has. */
    public static void renumber(Transaction tx, long first) {
        List<String> waiting = tx.sql()
                .select(OPERATION.OP_ID)
                .from(OPERATION)
                .where(OPERATION.STATE.eq(WAITING))
                .orderBy(OPERATION.N)
                .fetch(OPERATION.OP_ID);
        // The numbers are unique: first out of the way, then in.
        tx.sql()
                .update(OPERATION)
                .set(OPERATION.N, OPERATION.N.neg())
                .where(OPERATION.STATE.eq(WAITING))
                .execute();
        long n = first;
        for (String opId : waiting) {
            tx.sql()
                    .update(OPERATION)
                    .set(OPERATION.N, n++)
                    .where(OPERATION.OP_ID.eq(opId))
                    .execute();
        }
        Meta.put(tx, Meta.NEXT_N, Long.toString(n));
    }
}
