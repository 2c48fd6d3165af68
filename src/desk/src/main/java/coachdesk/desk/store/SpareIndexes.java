package coachdesk.desk.store;

import static coachdesk.desk.store.db.Tables.META;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The indexes that only lists and searches use, and the triggers that note nothing while all is to be worked out anew. A
 * first load goes without them: to sort a hundred thousand rows once costs a tenth of putting each in its place, and a
 * trigger makes SQLite keep for every row how the pages were before it. Lists and searches find the same meanwhile, by
 * reading more. What is left out is written down in the same transaction, so that a load that broke off is made good after
 * the next sync.
 */
public final class SpareIndexes {
    private SpareIndexes() {}

    public static void leaveOut(Store store, Kinds kinds) {
        store.change(tx -> {
            List<String> triggers = new ArrayList<>();
            List<String> indexes = new ArrayList<>();
            for (KindTable table : kinds.all()) {
                if (table.searched()) {
                    SearchFill.leaveOut(tx, table.table().getName());
                }
                for (String name : table.spareIndexes()) {
                    drop(tx, "INDEX", name, indexes);
                }
                if (!table.spareIndexes().isEmpty()) {
                    idle(tx, table.table().getName()).forEach(name -> drop(tx, "TRIGGER", name, triggers));
                }
            }
            List<String> leftOut = new ArrayList<>(triggers);
            leftOut.addAll(leftOut(Meta.get(tx, Meta.INDEXES)));
            leftOut.addAll(indexes);
            Meta.put(tx, Meta.INDEXES, leftOut.isEmpty() ? null : Json.write(leftOut));
            Meta.put(tx, Meta.CONTACTS, "all");
            Meta.put(tx, Meta.SESSIONS, "all");
        });
    }

    private static void drop(Transaction tx, String type, String name, List<String> definitions) {
        definition(tx.sql(), name).ifPresent(definition -> {
            definitions.add(definition);
            tx.sql().execute("DROP " + type + " " + name);
        });
    }

    /** The triggers that ask whether there is anything to note; of rows that are here already the search needs them. */
    private static List<String> idle(Transaction tx, String table) {
        return tx.statements()
                .all(
                        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
                                + " AND sql LIKE '%NOT EXISTS (SELECT 1 FROM meta WHERE name =%'"
                                + " AND NOT EXISTS (SELECT 1 FROM " + table + ")",
                        row -> row.getString(1),
                        table);
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

    /** All of them at once: who changes how the tables are made counts on what every file has. */
    static void putBack(Connection connection) {
        DSLContext sql = DSL.using(connection, SQLDialect.SQLITE);
        sql.transaction(tx -> {
            leftOut(Meta.get(tx.dsl(), Meta.INDEXES)).forEach(tx.dsl()::execute);
            tx.dsl().deleteFrom(META).where(META.NAME.eq(Meta.INDEXES)).execute();
        });
    }

    private static boolean buildOne(Transaction tx) {
        List<String> missing = leftOut(Meta.get(tx, Meta.INDEXES));
        if (missing.isEmpty()) {
            return false;
        }
        int built = 0;
        do {
            tx.sql().execute(missing.get(built++)); // All triggers at once: they come first, and cost nothing.
        } while (built < missing.size() && missing.get(built).startsWith("CREATE TRIGGER"));
        List<String> rest = missing.subList(built, missing.size());
        Meta.put(tx, Meta.INDEXES, rest.isEmpty() ? null : Json.write(rest));
        return !rest.isEmpty();
    }

    private static Optional<String> definition(DSLContext sql, String name) {
        return Optional.ofNullable(sql.fetchValue("SELECT sql FROM sqlite_schema WHERE name = ?", name))
                .map(Object::toString);
    }

    private static List<String> leftOut(Optional<String> written) {
        return written.map(
                        text -> Json.list(text).stream().map(Object::toString).toList())
                .orElse(List.of());
    }
}
