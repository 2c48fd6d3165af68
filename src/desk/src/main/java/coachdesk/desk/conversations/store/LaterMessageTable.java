package coachdesk.desk.conversations.store;

import static coachdesk.desk.store.db.Tables.LATER_MESSAGE;

import coachdesk.contract.Kind;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** What goes into a conversation at a set time. */
public final class LaterMessageTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.LATER_MESSAGE;
    }

    @Override
    public Table<? extends Record> table() {
        return LATER_MESSAGE;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(LATER_MESSAGE.CONVERSATION_ID, DocFields.text(doc, "session_id"));
        columns.put(
                LATER_MESSAGE.AT,
                Instants.read(doc.get("at")).map(at -> at.toEpochMilli()).orElse(null));
        columns.put(LATER_MESSAGE.STATE, DocFields.text(doc, "state"));
        return columns;
    }
}
