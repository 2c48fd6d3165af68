package coachdesk.desk.catalogue.store;

import static coachdesk.desk.store.db.Tables.COURSE;

import coachdesk.contract.Kind;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
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
    public Map<Field<?>, Object> columns(Map<String, Object> doc) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(COURSE.NAME, DocFields.text(doc, "name"));
        columns.put(COURSE.ARCHIVED, DocFields.flag(doc, "archived"));
        return columns;
    }
}
