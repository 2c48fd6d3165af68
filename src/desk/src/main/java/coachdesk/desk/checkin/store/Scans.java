package coachdesk.desk.checkin.store;

import static coachdesk.desk.store.db.Tables.ATTENDANCE;

import coachdesk.desk.checkin.Scan;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Scans that were not undone. Of several for one session the earliest counts, whichever desk made it. */
final class Scans {
    private Scans() {}

    /** @param day of the session; null looks at all of them */
    static Optional<Scan> counting(DSLContext sql, String reservationId, LocalDate day) {
        Condition session = day == null ? DSL.noCondition() : ATTENDANCE.SESSION.eq(day.toString());
        return sql.select(ATTENDANCE.ID, ATTENDANCE.AT, ATTENDANCE.DOC)
                .from(ATTENDANCE)
                .where(
                        ATTENDANCE.RESERVATION_ID.eq(reservationId),
                        session,
                        ATTENDANCE.UNDONE.isFalse(),
                        ATTENDANCE.DELETED.isFalse())
                .orderBy(ATTENDANCE.AT, ATTENDANCE.ID)
                .limit(1)
                .fetchOptional(row -> of(
                        row.value1(), row.value2() == null ? null : Instant.ofEpochMilli(row.value2()), row.value3()));
    }

    /** @param at null when no time is known */
    static Scan of(String id, Instant at, String json) {
        Map<String, Object> doc = Json.tryRead(json).orElse(Map.of());
        return new Scan(id, at, DocFields.text(doc, "deviceName"), DocFields.text(doc, "person"));
    }

    static boolean isLive(DSLContext sql, String id) {
        return sql.fetchExists(
                ATTENDANCE, ATTENDANCE.ID.eq(id), ATTENDANCE.UNDONE.isFalse(), ATTENDANCE.DELETED.isFalse());
    }

    static boolean any(DSLContext sql, String reservationId) {
        return sql.fetchExists(ATTENDANCE, ATTENDANCE.RESERVATION_ID.eq(reservationId), ATTENDANCE.DELETED.isFalse());
    }
}
