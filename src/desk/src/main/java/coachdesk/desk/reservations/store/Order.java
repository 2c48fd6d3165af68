package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationQuery;
import java.util.BitSet;
import java.util.List;

/** Puts all rows in the order of a column; what is alike in it stands as it was made. */
final class Order {
    private Order() {}

    static int[] of(RowSets rows, ReservationQuery.Column column) {
        return switch (column) {
            case CODE -> rows.by("code");
            case PERSON -> rows.by("by_person");
            case EMAIL -> rows.by("email");
            case WHATSAPP -> rows.by("whatsapp");
            case COURSE -> rows.by("labels");
            case DATES -> rows.by("first_at");
            case AMOUNT -> rows.by("amount");
            case MADE -> rows.by("made_at");
            case KIND -> rows.cache().order("kind", () -> parted(rows, List.of(rows.product())));
            case STATUS -> rows.cache().order("status", () -> parted(rows, List.of(rows.cancelled(), rows.came())));
        };
    }

    static int[] joined(int[] first, int[] second) {
        int[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** Those in none of the sets first, then those of each set; a row in several counts for the first of them. */
    private static int[] parted(RowSets rows, List<BitSet> sets) {
        int[] made = rows.by("made_at");
        int[] parted = new int[made.length];
        int at = 0;
        for (int part = sets.size(); part >= 0; part--) {
            for (int row : made) {
                if (part(sets, row) == part) {
                    parted[at++] = row;
                }
            }
        }
        return parted;
    }

    private static int part(List<BitSet> sets, int row) {
        int part = 0;
        while (part < sets.size() && !sets.get(part).get(row)) {
            part++;
        }
        return part;
    }
}
