package coachdesk.desk.checkin.store;

import static coachdesk.desk.store.db.Tables.ATTENDANCE;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** Scans, found by reservation and session day. */
public final class AttendanceTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.ATTENDANCE;
    }

    @Override
    public Table<? extends Record> table() {
        return ATTENDANCE;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Cells columns = new Cells();
        columns.put(ATTENDANCE.RESERVATION_ID, DocFields.text(doc, "reservationId"));
        columns.put(ATTENDANCE.SESSION, DocFields.text(doc, "session"));
        columns.put(ATTENDANCE.AT, DocFields.millis(doc, "at"));
        columns.put(ATTENDANCE.UNDONE, DocFields.text(doc, "undoneAt") != null);
        return columns;
    }

    @Override
    public List<String> spareIndexes() {
        return List.of("attendance_session");
    }
}
