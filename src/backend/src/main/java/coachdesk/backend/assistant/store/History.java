package coachdesk.backend.assistant.store;

import static coachdesk.backend.store.db.Tables.RECORD;

import coachdesk.backend.store.Database;
import coachdesk.contract.Kind;
import java.util.List;

/** What was said last in a conversation. Thread-safe. */
public final class History {
    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /** Documents of messages, the newest first; those that were taken back within their document too. */
    public List<String> latest(String tenant, String conversation, int most) {
        return database.read(sql -> sql.select(RECORD.DOC)
                .from(RECORD)
                .where(
                        RECORD.TENANT.eq(tenant),
                        RECORD.KIND.eq(Kind.MESSAGE.wire()),
                        RECORD.OF_ID.eq(conversation),
                        RECORD.DELETED.isFalse())
                .orderBy(RECORD.MADE_AT.desc(), RECORD.ID.desc())
                .limit(most)
                .fetch(RECORD.DOC));
    }
}
