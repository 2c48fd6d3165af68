package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** The rows of one query in their order. */
final class Listing {
    private Listing() {}

    static int[] of(RowSets rows, ReservationQuery query, Instant today) {
        return rows.cache().order("listing " + query + today, () -> read(rows, query, today));
    }

    private static int[] read(RowSets rows, ReservationQuery query, Instant today) {
        int[] order = Order.of(rows, query.sort());
        BitSet deleted = rows.deleted();
        List<IntPredicate> filters = Filters.of(rows, query, today);
        int[] listed = new int[order.length];
        int count = 0;
        for (int row : order) {
            if (!deleted.get(row) && all(filters, row)) {
                listed[count++] = row;
            }
        }
        int[] rest = count == listed.length ? listed : Arrays.copyOf(listed, count);
        return query.descending() ? reversed(rest) : rest;
    }

    private static boolean all(List<IntPredicate> filters, int row) {
        for (IntPredicate filter : filters) {
            if (!filter.test(row)) {
                return false;
            }
        }
        return true;
    }

    private static int[] reversed(int[] rows) {
        int[] reversed = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            reversed[i] = rows[rows.length - 1 - i];
        }
        return reversed;
    }
}
