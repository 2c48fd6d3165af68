package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationQuery;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;

/** The rows of one query in their order. */
final class Listing {
    private Listing() {}

    static int[] of(RowSets rows, WordSource words, ReservationQuery query, ZonedDateTime today) {
        return rows.cache().order("listing " + query + today, () -> read(rows, words, query, today));
    }

    private static int[] read(RowSets rows, WordSource words, ReservationQuery query, ZonedDateTime today) {
        int[] order = Order.of(rows, query.sort());
        int largest = Arrays.stream(order).max().orElse(-1);
        BitSet wanted = Filters.of(rows, words, query, largest + 1, today);
        int[] listed = new int[order.length];
        int count = 0;
        for (int row : order) {
            if (wanted.get(row)) {
                listed[count++] = row;
            }
        }
        int[] rest = count == listed.length ? listed : Arrays.copyOf(listed, count);
        return query.descending() ? reversed(rest) : rest;
    }

    private static int[] reversed(int[] rows) {
        int[] reversed = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            reversed[i] = rows[rows.length - 1 - i];
        }
        return reversed;
    }
}
