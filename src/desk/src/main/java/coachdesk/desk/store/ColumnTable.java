package coachdesk.desk.store;

import coachdesk.contract.Kind;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/**
 * A kind whose columns each follow from the document by themselves.
 *
 * @param own none for a kind of which there are few: it is read whole
 */
public record ColumnTable(Kind kind, Table<? extends Record> table, List<Column<?>> own) implements KindTable {
    public ColumnTable(Kind kind, Table<? extends Record> table, Column<?>... own) {
        this(kind, table, List.of(own));
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells cells = new Cells();
        own.forEach(column -> column.put(doc, cells));
        return cells;
    }
}
