package coachdesk.desk.store;

import coachdesk.contract.Kind;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * How one kind is stored: its table and how the columns that are searched and sorted follow from the document. The first
 * columns (id, rev, base, sum, doc, deleted) are the same for every kind; a base is stored only where it differs from doc.
 */
public interface KindTable {
    Field<String> ID = DSL.field(DSL.name("id"), String.class);
    Field<Long> REV = DSL.field(DSL.name("rev"), Long.class);
    Field<String> BASE = DSL.field(DSL.name("base"), String.class);
    Field<Long> SUM = DSL.field(DSL.name("sum"), Long.class);
    Field<String> DOC = DSL.field(DSL.name("doc"), String.class);
    Field<Boolean> DELETED = DSL.field(DSL.name("deleted"), Boolean.class);

    Kind kind();

    Table<? extends Record> table();

    /**
     * The kind's own columns, always the same in the same order. Never throws for odd content: what cannot be read is null.
     *
     * @param doc as the user sees it
     */
    Cells columns(Map<String, Object> doc);

    /** Whether its column {@code search} has a full-text index, {@code <table>_fts}. */
    default boolean searched() {
        return false;
    }

    /** Indexes without which the check-in is as fast as with them: a first load builds them last. */
    default List<String> spareIndexes() {
        return List.of();
    }
}
