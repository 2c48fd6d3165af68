package coachdesk.desk.contacts.store;

import static coachdesk.desk.store.db.Tables.CONTACT;
import static coachdesk.desk.store.db.Tables.NOTE;

import coachdesk.contract.Kind;
import coachdesk.desk.store.DatedTable;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.store.PlainTable;
import java.util.List;

/** How people are stored, whoever knows them, and what a studio wrote down about them. */
public final class ContactTables {
    private ContactTables() {}

    public static List<KindTable> all() {
        return List.of(
                new PersonTable(),
                new ParticipantTable(),
                new LeadTable(),
                new CustomerTable(),
                new PlainTable(Kind.CONTACT, CONTACT),
                new DatedTable(Kind.NOTE, NOTE, NOTE.CONTACT_ID, "contact_id", NOTE.AT, "at"));
    }
}
