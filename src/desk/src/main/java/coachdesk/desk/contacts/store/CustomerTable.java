package coachdesk.desk.contacts.store;

import static coachdesk.desk.store.db.Tables.CUSTOMER;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;

/** Who is known to the customer relations. */
public final class CustomerTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.CUSTOMER;
    }

    @Override
    public Table<? extends Record> table() {
        return CUSTOMER;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        String name = Stream.of(DocFields.text(doc, "first_name"), DocFields.text(doc, "last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        columns.put(CUSTOMER.NAME, name.isEmpty() ? null : name);
        columns.put(CUSTOMER.EMAIL, DocFields.text(doc, "email"));
        columns.put(CUSTOMER.WHATSAPP, PhoneNumber.normalised(DocFields.text(doc, "phone")));
        columns.put(CUSTOMER.STATUS, DocFields.text(doc, "status"));
        return columns;
    }
}
