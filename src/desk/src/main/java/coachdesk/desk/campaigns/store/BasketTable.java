package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.BASKET;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** Baskets that were kept under a name. */
public final class BasketTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.BASKET;
    }

    @Override
    public Table<? extends Record> table() {
        return BASKET;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        return new Cells().put(BASKET.NAME, DocFields.text(doc, "name"));
    }
}
