package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.ATTENDANCE;
import static coachdesk.desk.store.db.Tables.OPERATION;
import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.ReservationRow.Status;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.db.tables.records.ReservationRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The lines of the table for a few rows. */
public final class PageRows {
    private PageRows() {}

    /** In the order of {@code rows}. */
    static List<ReservationRow> of(DSLContext sql, int[] rows) {
        List<Integer> wanted = Arrays.stream(rows).boxed().toList();
        Map<Integer, ReservationRecord> found = sql
                .select(Stream.of(RESERVATION.fields())
                        .filter(field -> !field.equals(RESERVATION.DOC) && !field.equals(RESERVATION.BASE))
                        .toList())
                .from(RESERVATION)
                .where(RESERVATION.ROW.in(wanted))
                .fetchInto(RESERVATION)
                .stream()
                .collect(Collectors.toMap(ReservationRecord::getRow, row -> row));
        Set<String> ids = found.values().stream().map(ReservationRecord::getId).collect(Collectors.toSet());
        Map<String, Boolean> scanned = scanned(sql, ids);
        Set<String> waiting = waiting(sql, ids);
        List<ReservationRow> lines = new ArrayList<>(rows.length);
        for (int row : rows) {
            ReservationRecord known = found.get(row);
            lines.add(line(known, scanned.get(known.getId()), waiting.contains(known.getId())));
        }
        return lines;
    }

    /** Whether a scan counts, for those that have any. */
    private static Map<String, Boolean> scanned(DSLContext sql, Set<String> ids) {
        Map<String, Boolean> scanned = new HashMap<>();
        sql.select(ATTENDANCE.RESERVATION_ID, ATTENDANCE.UNDONE)
                .from(ATTENDANCE)
                .where(ATTENDANCE.RESERVATION_ID.in(ids), ATTENDANCE.DELETED.isFalse())
                .forEach(scan -> scanned.merge(scan.value1(), !scan.value2(), Boolean::logicalOr));
        return scanned;
    }

    private static Set<String> waiting(DSLContext sql, Set<String> ids) {
        var ofScans = DSL.select(ATTENDANCE.RESERVATION_ID)
                .from(ATTENDANCE)
                .join(OPERATION)
                .on(OPERATION.ID.eq(ATTENDANCE.ID), OPERATION.KIND.eq(Kind.ATTENDANCE.wire()))
                .where(ATTENDANCE.RESERVATION_ID.in(ids), OPERATION.STATE.eq(Outbox.WAITING));
        return new HashSet<>(sql.select(OPERATION.ID)
                .from(OPERATION)
                .where(
                        OPERATION.KIND.eq(Kind.RESERVATION.wire()),
                        OPERATION.ID.in(ids),
                        OPERATION.STATE.eq(Outbox.WAITING))
                .unionAll(ofScans)
                .fetch(OPERATION.ID));
    }

    /** @param scanned whether a scan counts; null where none is known, then the server's word stands */
    public static ReservationRow line(ReservationRecord row, Boolean scanned, boolean waiting) {
        boolean came = scanned == null ? row.getCame() : scanned;
        Status status = row.getCancelled() ? Status.CANCELLED : came ? Status.CAME : Status.BOOKED;
        return new ReservationRow(
                row.getId(),
                row.getCode(),
                row.getPerson(),
                row.getEmail(),
                row.getWhatsapp(),
                row.getCourse(),
                row.getDays() == null
                        ? List.of()
                        : Stream.of(row.getDays().split(" "))
                                .map(LocalDate::parse)
                                .toList(),
                instant(row.getFirstAt()),
                row.getProduct(),
                status,
                row.getAmount() == null ? null : BigDecimal.valueOf(row.getAmount(), 2),
                row.getSource(),
                instant(row.getMadeAt()),
                waiting);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
