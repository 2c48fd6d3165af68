package coachdesk.desk.catalogue.store;

import static coachdesk.desk.store.db.Tables.COURSE;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** The weekly classes. */
public final class CourseTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.COURSE;
    }

    @Override
    public Table<? extends Record> table() {
        return COURSE;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(COURSE.NAME, DocFields.text(doc, "name"));
        columns.put(COURSE.ARCHIVED, DocFields.flag(doc, "archived"));
        return columns;
    }
}
