package coachdesk.backend.conversations.store;

import static coachdesk.backend.store.db.Tables.RECORD;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.util.List;
import org.jooq.impl.DSL;

/** The messages that one participant sent or got in private, taken back or not. */
public final class MessagesOf {
    private MessagesOf() {}

    public static List<Stored> participant(ChangeSet changes, String id) {
        changes.flush();
        String written = Json.write(id);
        List<String> ids = changes.sql()
                .select(RECORD.ID)
                .from(RECORD)
                .where(
                        RECORD.TENANT.eq(changes.tenant()),
                        RECORD.KIND.eq(Kind.MESSAGE.wire()),
                        RECORD.DELETED.isFalse(),
                        DSL.position(RECORD.DOC, "\"sender_id\":" + written)
                                .gt(0)
                                .or(DSL.position(RECORD.DOC, "\"recipient_id\":" + written)
                                        .gt(0)))
                .fetch(RECORD.ID);
        changes.expect(Kind.MESSAGE, ids);
        return ids.stream()
                .flatMap(message -> changes.find(Kind.MESSAGE, message).stream())
                .filter(Stored::live)
                .toList();
    }
}
