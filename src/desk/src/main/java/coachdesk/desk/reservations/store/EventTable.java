package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.EVENT;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** How what happened to a record is stored. */
public final class EventTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public Table<? extends Record> table() {
        return EVENT;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(EVENT.OF_ID, DocFields.text(doc, "ofId"));
        columns.put(EVENT.AT, Fields.instant(doc, "at"));
        return columns;
    }
}
