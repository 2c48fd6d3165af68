package coachdesk.desk.catalogue.store;

import static coachdesk.desk.store.db.Tables.OFFER;

import coachdesk.contract.Kind;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What can be bought. */
public final class OfferTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.OFFER;
    }

    @Override
    public Table<? extends Record> table() {
        return OFFER;
    }

    @Override
    public Map<Field<?>, Object> columns(Map<String, Object> doc) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(OFFER.NAME, DocFields.text(doc, "name"));
        columns.put(OFFER.PRODUCT, DocFields.flag(doc, "isProduct"));
        return columns;
    }
}
