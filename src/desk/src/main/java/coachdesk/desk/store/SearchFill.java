package coachdesk.desk.store;

import java.util.Optional;

/**
 * The full-text index of a table ({@code <table>_fts} over its column {@code search}) when a first load leaves it for
 * later: row after row costs many times what a thousand at once do. Until it is filled, rows behind the mark are to be
 * searched by reading them.
 */
public final class SearchFill {
    /** Of one transaction: a check-in comes in between. */
    private static final int ROWS = 2_000;

    private SearchFill() {}

    /** The name in {@code meta} of the last row that the index has; there is none when it has all. */
    public static String mark(String table) {
        return "search_filled_" + table;
    }

    static void leaveOut(Transaction tx, String table) {
        if (Meta.get(tx, mark(table)).isEmpty()) {
            Meta.put(tx, mark(table), Long.toString(last(tx, table)));
        }
    }

    /** @return whether rows are left */
    static boolean some(Transaction tx, String table) {
        Optional<String> mark = Meta.get(tx, mark(table));
        if (mark.isEmpty()) {
            return false;
        }
        long from = Long.parseLong(mark.get());
        long to = tx.statements()
                .first(
                        "SELECT max(row) FROM (SELECT row FROM " + table + " WHERE row > ? ORDER BY row LIMIT ?)",
                        row -> row.getLong(1),
                        from,
                        ROWS)
                .orElse(0L);
        tx.statements()
                .run(
                        "INSERT INTO " + table + "_fts (rowid, search) SELECT row, search FROM " + table
                                + " WHERE row > ? AND row <= ? ORDER BY row",
                        from,
                        to);
        boolean more = to > 0 && to < last(tx, table);
        Meta.put(tx, mark(table), more ? Long.toString(to) : null);
        return more;
    }

    private static long last(Transaction tx, String table) {
        return tx.statements()
                .first("SELECT max(row) FROM " + table, row -> row.getLong(1))
                .orElse(0L);
    }
}
