package coachdesk.desk.catalogue.store;

import static coachdesk.desk.store.db.Tables.OFFER;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
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
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(OFFER.NAME, DocFields.text(doc, "name"));
        columns.put(OFFER.PRODUCT, DocFields.flag(doc, "isProduct"));
        return columns;
    }
}
