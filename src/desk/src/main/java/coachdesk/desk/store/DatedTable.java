package coachdesk.desk.store;

import coachdesk.contract.Kind;
import coachdesk.desk.dates.Instants;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A kind that is looked up by what it belongs to and when it was.
 *
 * @param ofName the document's field with the id of what it belongs to
 * @param atName the document's field with its instant; the column takes milliseconds since 1970
 */
public record DatedTable(
        Kind kind, Table<? extends Record> table, Field<String> of, String ofName, Field<Long> at, String atName)
        implements KindTable {
    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(of, DocFields.text(doc, ofName));
        columns.put(
                at,
                Instants.read(doc.get(atName))
                        .map(moment -> moment.toEpochMilli())
                        .orElse(null));
        return columns;
    }
}
