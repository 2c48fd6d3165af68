package coachdesk.desk.contacts.store;

import static coachdesk.desk.store.db.Tables.PARTICIPANT;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** Who takes part in conversations: what a contact is, and may be one too. */
public final class ParticipantTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.PARTICIPANT;
    }

    @Override
    public Table<? extends Record> table() {
        return PARTICIPANT;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(PARTICIPANT.NAME, DocFields.text(doc, "name"));
        columns.put(PARTICIPANT.EMAIL, DocFields.text(doc, "email"));
        columns.put(PARTICIPANT.WHATSAPP, PhoneNumber.normalised(DocFields.text(doc, "whatsapp")));
        return columns;
    }
}
