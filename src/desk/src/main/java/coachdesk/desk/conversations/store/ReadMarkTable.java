package coachdesk.desk.conversations.store;

import static coachdesk.desk.store.db.Tables.READ_MARK;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.Instants;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** Up to where a desk has read in a conversation. */
public final class ReadMarkTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.READ_MARK;
    }

    @Override
    public Table<? extends Record> table() {
        return READ_MARK;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(READ_MARK.CONVERSATION_ID, DocFields.text(doc, "session_id"));
        columns.put(
                READ_MARK.AT,
                Instants.read(doc.get("at")).map(at -> at.toEpochMilli()).orElse(null));
        return columns;
    }
}
