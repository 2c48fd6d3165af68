package coachdesk.desk.contacts.store;

import static coachdesk.desk.store.db.Tables.PERSON;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** The contacts. */
public final class PersonTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public Table<? extends Record> table() {
        return PERSON;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(PERSON.NAME, DocFields.text(doc, "name"));
        columns.put(PERSON.EMAIL, DocFields.text(doc, "email"));
        columns.put(PERSON.WHATSAPP, PhoneNumber.normalised(DocFields.text(doc, "whatsapp")));
        return columns;
    }
}
