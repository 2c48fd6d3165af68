package coachdesk.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;

/**
 * The indexes that only lists and searches use. A first load goes without them: to sort a hundred thousand rows once costs
 * a tenth of putting each in its place. Lists and searches find the same meanwhile, by reading more. What is left out is
 * written down in the same transaction, so that a load that broke off is made good after the next sync.
 */
public final class SpareIndexes {
    private SpareIndexes() {}

    public static void leaveOut(Store store, Kinds kinds) {
        store.change(tx -> {
            List<String> leftOut = new ArrayList<>(leftOut(Meta.get(tx, Meta.INDEXES)));
            for (KindTable table : kinds.all()) {
                if (table.searched()) {
                    SearchFill.leaveOut(tx, table.table().getName());
                }
                for (String name : table.spareIndexes()) {
                    definition(tx.sql(), name).ifPresent(definition -> {
                        leftOut.add(definition);
                        tx.sql().execute("DROP INDEX " + name);
                    });
                }
            }
            Meta.put(tx, Meta.INDEXES, leftOut.isEmpty() ? null : Json.write(leftOut));
            Meta.put(tx, Meta.CONTACTS, "all");
            Meta.put(tx, Meta.SESSIONS, "all");
        });
    }

    /** Whether anything is still missing. */
    public static boolean missing(Store store, Kinds kinds) {
        return store.read(sql -> unindexed(sql) || kinds.all().stream().anyMatch(table -> unfilled(sql, table)));
    }

    private static boolean unindexed(DSLContext sql) {
        return Meta.get(sql, Meta.INDEXES).isPresent();
    }

    private static boolean unfilled(DSLContext sql, KindTable table) {
        return table.searched()
                && Meta.get(sql, SearchFill.mark(table.table().getName())).isPresent();
    }

    /**
     * Builds what is missing, in transactions so short that a check-in hardly waits.
     *
     * @param enough asked now and then; leaves the rest for another time
     */
    public static void build(Store store, Kinds kinds, BooleanSupplier enough) {
        boolean more = store.read(SpareIndexes::unindexed);
        while (more && !enough.getAsBoolean()) {
            more = store.write(SpareIndexes::buildOne);
        }
        for (KindTable table : kinds.all()) {
            more = store.read(sql -> unfilled(sql, table));
            while (more && !enough.getAsBoolean()) {
                more = store.write(tx -> SearchFill.some(tx, table.table().getName()));
            }
        }
    }

    private static boolean buildOne(Transaction tx) {
        List<String> missing = leftOut(Meta.get(tx, Meta.INDEXES));
        if (missing.isEmpty()) {
            return false;
        }
        tx.sql().execute(missing.getFirst());
        List<String> rest = missing.subList(1, missing.size());
        Meta.put(tx, Meta.INDEXES, rest.isEmpty() ? null : Json.write(rest));
        return !rest.isEmpty();
    }

    private static Optional<String> definition(DSLContext sql, String name) {
        return Optional.ofNullable(
                        sql.fetchValue("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?", name))
                .map(Object::toString);
    }

    private static List<String> leftOut(Optional<String> written) {
        return written.map(
                        text -> Json.list(text).stream().map(Object::toString).toList())
                .orElse(List.of());
    }
}
