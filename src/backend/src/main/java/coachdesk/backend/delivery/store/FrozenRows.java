package coachdesk.backend.delivery.store;

import static coachdesk.backend.store.db.Tables.DELIVERY;

import coachdesk.backend.store.Batch;
import coachdesk.backend.store.ChangeSet;
import java.util.Collections;
import java.util.List;

/** How the rows of a sending come into the ledger. */
final class FrozenRows {
    private static final int BOUND = 17;

    private FrozenRows() {}

    /** @param before the number before the first that was taken for them */
    static void add(ChangeSet changes, String dispatch, List<Row> rows, long before) {
        long seq = before;
        Batch batch = new Batch(
                changes.sql(),
                changes.sql()
                        .insertInto(
                                DELIVERY,
                                DELIVERY.TENANT,
                                DELIVERY.DISPATCH,
                                DELIVERY.N,
                                DELIVERY.SEQ,
                                DELIVERY.CHANNEL,
                                DELIVERY.STATE,
                                DELIVERY.RECIPIENT,
                                DELIVERY.NAME,
                                DELIVERY.ADDRESS,
                                DELIVERY.CONVERSATION,
                                DELIVERY.SUBJECT,
                                DELIVERY.CONTENT,
                                DELIVERY.SEND_KEY,
                                DELIVERY.CODE,
                                DELIVERY.ATTEMPTS,
                                DELIVERY.NOT_BEFORE,
                                DELIVERY.AT)
                        .values(Collections.nCopies(BOUND, null)));
        for (Row row : rows) {
            batch.bind(
                    changes.tenant(),
                    dispatch,
                    (long) row.n(),
                    ++seq,
                    row.channel().wire(),
                    row.state().wire(),
                    row.recipient(),
                    row.name(),
                    row.address(),
                    row.conversation(),
                    row.subject(),
                    row.content(),
                    row.key(),
                    row.code(),
                    0L,
                    0L,
                    changes.now().toEpochMilli());
        }
        batch.execute();
    }
}
