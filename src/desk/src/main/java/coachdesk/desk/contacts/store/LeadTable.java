package coachdesk.desk.contacts.store;

import static coachdesk.desk.store.db.Tables.LEAD;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** Who left an address. */
public final class LeadTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.LEAD;
    }

    @Override
    public Table<? extends Record> table() {
        return LEAD;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(LEAD.NAME, DocFields.text(doc, "firstName"));
        columns.put(LEAD.EMAIL, DocFields.text(doc, "email"));
        columns.put(LEAD.WHATSAPP, PhoneNumber.normalised(DocFields.text(doc, "whatsapp")));
        return columns;
    }
}
