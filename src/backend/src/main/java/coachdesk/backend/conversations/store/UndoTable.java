package coachdesk.backend.conversations.store;

import static coachdesk.backend.store.db.Tables.DEED_UNDO;

import coachdesk.backend.store.ChangeSet;
import java.time.Duration;
import java.util.Optional;

/** How to take back what was done to many records at once. Within the transaction that does it. */
public final class UndoTable {
    /** So long it can be taken back. */
    private static final long LIFE = Duration.ofDays(30).toMillis();

    private UndoTable() {}

    /** @param doc JSON */
    public static void keep(ChangeSet changes, String id, String doc) {
        long now = changes.now().toEpochMilli();
        changes.sql()
                .deleteFrom(DEED_UNDO)
                .where(DEED_UNDO.TENANT.eq(changes.tenant()), DEED_UNDO.AT.lt(now - LIFE))
                .execute();
        changes.sql()
                .insertInto(DEED_UNDO)
                .set(DEED_UNDO.TENANT, changes.tenant())
                .set(DEED_UNDO.ID, id)
                .set(DEED_UNDO.DOC, doc)
                .set(DEED_UNDO.AT, now)
                .execute();
    }

    /** Gives it once. */
    public static Optional<String> take(ChangeSet changes, String id) {
        return changes.sql()
                .deleteFrom(DEED_UNDO)
                .where(DEED_UNDO.TENANT.eq(changes.tenant()), DEED_UNDO.ID.eq(id))
                .returningResult(DEED_UNDO.DOC)
                .fetchOptional(DEED_UNDO.DOC);
    }
}
