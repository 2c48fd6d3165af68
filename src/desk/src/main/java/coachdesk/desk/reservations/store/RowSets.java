package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.desk.store.Reading;
import java.util.BitSet;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** Orders and sets of the reservations' rows, within one read. */
record RowSets(Reading reading, ListCache cache) {
    BitSet where(String key, Condition condition) {
        return cache.set(
                key,
                () -> Rows.set(Rows.list(
                        reading.sql(),
                        reading.sql().select(RESERVATION.ROW).from(RESERVATION).where(condition))));
    }

    /** @param condition with a question mark for each value */
    BitSet where(String key, String condition, Object... values) {
        return cache.set(key, () -> Rows.set(rows(condition, values)));
    }

    /** Rows without a value come last. */
    int[] by(String column) {
        return cache.order(
                column,
                () -> Order.joined(rows(column + " IS NOT NULL ORDER BY " + column), rows(column + " IS NULL")));
    }

    private int[] rows(String condition, Object... values) {
        return Rows.list(reading.statements(), "SELECT row FROM reservation WHERE " + condition, values);
    }

    List<String> values(Field<String> column) {
        return cache.values(column.getName(), () -> reading.sql()
                .selectDistinct(column)
                .from(RESERVATION)
                .where(column.isNotNull())
                .fetch(column));
    }

    BitSet deleted() {
        return where("deleted", "deleted = TRUE");
    }

    BitSet product() {
        return where("product", "product = TRUE");
    }

    BitSet cancelled() {
        return where("cancelled", "cancelled = TRUE");
    }

    /** Where scans are known they alone count, so that one undone here is seen at once; else what the server says. */
    BitSet came() {
        return cache.set("came", () -> {
            BitSet came = (BitSet) where("validated", "came = TRUE").clone();
            came.andNot(scanned("TRUE"));
            came.or(scanned("NOT a.undone"));
            return came;
        });
    }

    private BitSet scanned(String condition) {
        return Rows.set(Rows.list(
                reading.statements(),
                "SELECT r.row FROM attendance a JOIN reservation r ON r.id = a.reservation_id WHERE NOT a.deleted AND "
                        + condition));
    }
}
