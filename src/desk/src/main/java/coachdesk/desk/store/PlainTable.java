package coachdesk.desk.store;

import coachdesk.contract.Kind;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** A kind of which there are few: it is read whole, and has no columns of its own. */
public record PlainTable(Kind kind, Table<? extends Record> table) implements KindTable {
    @Override
    public Cells columns(Map<String, Object> doc) {
        return new Cells();
    }
}
