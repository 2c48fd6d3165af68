package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationSlice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;

/** Which rows a figure counts. */
record Slices(RowSets rows, ZoneId zone) {
    private static final int ISO_DAY = 10;

    /** The plus leaves the choice to the index that has all the columns. */
    private static final String BOOKED = """
        SELECT row, days FROM reservation WHERE +last_at >= ? AND NOT cancelled AND NOT deleted AND NOT product
        """;

    private static final String ENTERED = """
        SELECT r.row FROM attendance a JOIN reservation r ON r.id = a.reservation_id
        WHERE a.session >= ? AND a.session <= ? AND NOT a.undone AND NOT a.deleted AND NOT r.product
        """;

    /** Where there are no entries, the server's word: for the first day. */
    private static final String SAID = """
        SELECT row, days FROM reservation r WHERE r.came AND NOT r.product AND +r.last_at >= ?
            AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.reservation_id = r.id AND NOT a.deleted)
        """;

    private static final String SOLD = """
        SELECT row FROM reservation WHERE nullif(offer, '') IS ? AND made_at >= ? AND made_at < ?
            AND NOT cancelled AND amount <> 0
        """;

    BitSet of(ReservationSlice slice) {
        return rows.cache().set("slice " + zone + " " + slice, () -> switch (slice) {
            case ReservationSlice.BookedFor booked -> booked(booked.from(), booked.to());
            case ReservationSlice.Came came -> came(came.from(), came.to());
            case ReservationSlice.Sold sold -> sold(sold);
        });
    }

    private BitSet booked(LocalDate from, LocalDate to) {
        BitSet set = new BitSet();
        rows.reading()
                .statements()
                .each(
                        BOOKED,
                        row -> {
                            if (within(row.getString(2), from, to, Integer.MAX_VALUE)) {
                                set.set(row.getInt(1));
                            }
                        },
                        early(from));
        return set;
    }

    private BitSet came(LocalDate from, LocalDate to) {
        BitSet set = Rows.set(Rows.list(rows.reading().statements(), ENTERED, from.toString(), to.toString()));
        rows.reading()
                .statements()
                .each(
                        SAID,
                        row -> {
                            if (within(row.getString(2), from, to, 1)) {
                                set.set(row.getInt(1));
                            }
                        },
                        early(from));
        return set;
    }

    private BitSet sold(ReservationSlice.Sold sold) {
        return Rows.set(Rows.list(
                rows.reading().statements(),
                SOLD,
                sold.offer(),
                sold.from().atStartOfDay(zone).toInstant().toEpochMilli(),
                sold.to().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli()));
    }

    /** A day before holds in every zone. */
    private static long early(LocalDate from) {
        return from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** ISO days are in order as words are. @param most how many of the days count */
    private static boolean within(String days, LocalDate from, LocalDate to, int most) {
        String first = from.toString();
        String last = to.toString();
        int at = 0;
        for (int n = 0; days != null && n < most && at + ISO_DAY <= days.length(); n++) {
            String day = days.substring(at, at + ISO_DAY);
            if (day.compareTo(first) >= 0 && day.compareTo(last) <= 0) {
                return true;
            }
            at += ISO_DAY + 1;
        }
        return false;
    }
}
