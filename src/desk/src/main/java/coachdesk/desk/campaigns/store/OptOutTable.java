package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.OPT_OUT;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Table;

/** Who does not want to be written to. */
public final class OptOutTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.OPT_OUT;
    }

    @Override
    public Table<? extends Record> table() {
        return OPT_OUT;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        String address = DocFields.text(doc, "address");
        Cells columns = new Cells();
        columns.put(OPT_OUT.CONTACT_ID, DocFields.text(doc, "contactId"));
        columns.put(
                OPT_OUT.ADDRESS,
                address == null
                        ? null
                        : address.contains("@") ? address.toLowerCase(Locale.ROOT) : PhoneNumber.normalised(address));
        columns.put(OPT_OUT.WAYS, ways(doc.get("channels")));
        return columns;
    }

    /** What is no list says nothing of channels: then nobody is written to by any. */
    private static String ways(Object channels) {
        return channels instanceof List<?> wires
                ? wires.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : null;
    }
}
