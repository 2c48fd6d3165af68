package coachdesk.desk.reservations.store;

import coachdesk.desk.store.Statements;
import java.util.Arrays;
import java.util.BitSet;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Numbers of rows, by the hundred thousand. They are joined to one text inside SQLite, because fetching them one by one
 * costs five times as much.
 */
final class Rows {
    private Rows() {}

    static int[] list(DSLContext sql, Select<Record1<Integer>> rows) {
        Table<Record1<Integer>> listed = rows.asTable("listed");
        return numbers(sql.select(DSL.groupConcat(listed.field(0))).from(listed).fetchOne(0, String.class));
    }

    /** @param rows a query of one column named {@code row} */
    static int[] list(Statements statements, String rows, Object... values) {
        return statements
                .first("SELECT group_concat(row) FROM (" + rows + ")", joined -> numbers(joined.getString(1)), values)
                .orElseThrow();
    }

    static BitSet set(int[] rows) {
        BitSet set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return set;
    }

    private static int[] numbers(String joined) {
        if (joined == null) {
            return new int[0];
        }
        int[] numbers = new int[joined.length() / 2 + 1];
        int count = 0;
        int number = 0;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == ',') {
                numbers[count++] = number;
                number = 0;
            } else {
                number = number * 10 + (c - '0');
            }
        }
        numbers[count++] = number;
        return Arrays.copyOf(numbers, count);
    }
}
