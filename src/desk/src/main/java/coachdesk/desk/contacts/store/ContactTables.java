package coachdesk.desk.contacts.store;

import static coachdesk.desk.store.Column.moment;
import static coachdesk.desk.store.Column.text;
import static coachdesk.desk.store.db.Tables.CONTACT;
import static coachdesk.desk.store.db.Tables.CUSTOMER;
import static coachdesk.desk.store.db.Tables.LEAD;
import static coachdesk.desk.store.db.Tables.NOTE;
import static coachdesk.desk.store.db.Tables.PARTICIPANT;
import static coachdesk.desk.store.db.Tables.PERSON;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.Column;
import coachdesk.desk.store.ColumnTable;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;

/** How people are stored, whoever knows them, and what a studio wrote down about them. */
public final class ContactTables {
    private ContactTables() {}

    public static List<KindTable> all() {
        return List.of(
                new ColumnTable(
                        Kind.PERSON,
                        PERSON,
                        text(PERSON.NAME, "name"),
                        text(PERSON.EMAIL, "email"),
                        phone(PERSON.WHATSAPP, "whatsapp")),
                new ColumnTable(
                        Kind.PARTICIPANT,
                        PARTICIPANT,
                        text(PARTICIPANT.NAME, "name"),
                        text(PARTICIPANT.EMAIL, "email"),
                        phone(PARTICIPANT.WHATSAPP, "whatsapp")),
                new ColumnTable(
                        Kind.LEAD,
                        LEAD,
                        text(LEAD.NAME, "firstName"),
                        text(LEAD.EMAIL, "email"),
                        phone(LEAD.WHATSAPP, "whatsapp")),
                new ColumnTable(
                        Kind.CUSTOMER,
                        CUSTOMER,
                        fullName(CUSTOMER.NAME, "first_name", "last_name"),
                        text(CUSTOMER.EMAIL, "email"),
                        phone(CUSTOMER.WHATSAPP, "phone")),
                new ColumnTable(Kind.CONTACT, CONTACT),
                new ColumnTable(Kind.NOTE, NOTE, text(NOTE.CONTACT_ID, "contact_id"), moment(NOTE.AT, "at")));
    }

    private static Column<String> phone(Field<String> field, String name) {
        return new Column<>(field, doc -> PhoneNumber.normalised(DocFields.text(doc, name)));
    }

    private static Column<String> fullName(Field<String> field, String first, String last) {
        return new Column<>(field, doc -> {
            String name = Stream.of(DocFields.text(doc, first), DocFields.text(doc, last))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            return name.isEmpty() ? null : name;
        });
    }
}
