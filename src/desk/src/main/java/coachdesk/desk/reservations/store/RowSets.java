package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.ATTENDANCE;
import static coachdesk.desk.store.db.Tables.RESERVATION;

import java.util.BitSet;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Orders and sets of the reservations' rows, within one read. */
record RowSets(DSLContext sql, ListCache cache) {
    BitSet where(String key, Condition condition) {
        return cache.set(
                key,
                () -> Rows.set(
                        sql, sql.select(RESERVATION.ROW).from(RESERVATION).where(condition)));
    }

    /** Rows without a value come last. */
    int[] by(Field<?> column) {
        return cache.order(column.getName(), () -> {
            int[] with = Rows.list(
                    sql,
                    sql.select(RESERVATION.ROW)
                            .from(RESERVATION)
                            .where(column.isNotNull())
                            .orderBy(column));
            int[] without =
                    Rows.list(sql, sql.select(RESERVATION.ROW).from(RESERVATION).where(column.isNull()));
            return Order.joined(with, without);
        });
    }

    List<String> values(Field<String> column) {
        return cache.values(column.getName(), () -> sql.selectDistinct(column)
                .from(RESERVATION)
                .where(column.isNotNull())
                .fetch(column));
    }

    BitSet deleted() {
        return where("deleted", RESERVATION.DELETED.eq(true));
    }

    BitSet product() {
        return where("product", RESERVATION.PRODUCT.eq(true));
    }

    BitSet cancelled() {
        return where("cancelled", RESERVATION.CANCELLED.eq(true));
    }

    /** Where scans are known they alone count, so that one undone here is seen at once; else what the server says. */
    BitSet came() {
        return cache.set("came", () -> {
            BitSet came = (BitSet) where("validated", RESERVATION.CAME.eq(true)).clone();
            came.andNot(scanned(DSL.noCondition()));
            came.or(scanned(ATTENDANCE.UNDONE.isFalse()));
            return came;
        });
    }

    private BitSet scanned(Condition condition) {
        return Rows.set(
                sql,
                sql.select(RESERVATION.ROW)
                        .from(ATTENDANCE)
                        .join(RESERVATION)
                        .on(RESERVATION.ID.eq(ATTENDANCE.RESERVATION_ID))
                        .where(ATTENDANCE.DELETED.isFalse().and(condition)));
    }
}
