package coachdesk.desk.checkin.store;

import static coachdesk.desk.store.db.Tables.ATTENDANCE;
import static coachdesk.desk.store.db.Tables.OPERATION;
import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.Kind;
import coachdesk.desk.checkin.CheckIn.Entry;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.db.tables.Attendance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The last scans with what became of them. */
final class RecentEntries {
    private RecentEntries() {}

    /** Newest first. */
    static List<Entry> read(DSLContext sql, int limit) {
        Field<Boolean> counts = counts();
        Field<Boolean> waits = waits();
        return sql.select(
                        ATTENDANCE.ID,
                        ATTENDANCE.DOC,
                        ATTENDANCE.AT,
                        ATTENDANCE.UNDONE,
                        RESERVATION.PERSON,
                        RESERVATION.COURSE,
                        counts,
                        waits)
                .from(ATTENDANCE)
                .leftJoin(RESERVATION)
                .on(RESERVATION.ID.eq(ATTENDANCE.RESERVATION_ID))
                .where(ATTENDANCE.AT.isNotNull(), ATTENDANCE.DELETED.isFalse())
                .orderBy(ATTENDANCE.AT.desc(), ATTENDANCE.ROW.desc())
                .limit(limit)
                .fetch(row -> {
                    Map<String, Object> doc =
                            Json.tryRead(row.get(ATTENDANCE.DOC)).orElse(Map.of());
                    return new Entry(
                            row.get(ATTENDANCE.ID),
                            DocFields.text(doc, "code"),
                            row.get(RESERVATION.PERSON),
                            row.get(RESERVATION.COURSE),
                            Instant.ofEpochMilli(row.get(ATTENDANCE.AT)),
                            DocFields.text(doc, "deviceName"),
                            Via.ofWire(DocFields.text(doc, "via")),
                            row.get(counts),
                            row.get(ATTENDANCE.UNDONE),
                            row.get(waits));
                });
    }

    private static Field<Boolean> counts() {
        Attendance other = ATTENDANCE.as("other");
        return DSL.field(ATTENDANCE
                .UNDONE
                .isFalse()
                .andNotExists(DSL.selectOne()
                        .from(other)
                        .where(
                                other.RESERVATION_ID.eq(ATTENDANCE.RESERVATION_ID),
                                other.SESSION.eq(ATTENDANCE.SESSION),
                                other.UNDONE.isFalse(),
                                other.DELETED.isFalse(),
                                other.AT
                                        .lt(ATTENDANCE.AT)
                                        .or(other.AT.eq(ATTENDANCE.AT).and(other.ID.lt(ATTENDANCE.ID))))));
    }

    private static Field<Boolean> waits() {
        return DSL.field(DSL.exists(DSL.selectOne()
                .from(OPERATION)
                .where(
                        OPERATION.KIND.eq(Kind.ATTENDANCE.wire()),
                        OPERATION.ID.eq(ATTENDANCE.ID),
                        OPERATION.STATE.eq(Outbox.WAITING))));
    }
}
