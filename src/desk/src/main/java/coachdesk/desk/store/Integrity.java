package coachdesk.desk.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.ProblemException;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** Looks whether the file is whole. Reads all of it: seconds for a large one. */
public final class Integrity {
    /** Each full-text index, and the entry of {@code meta} that stands there while it is not filled to its end. */
    private static final Map<String, String> INDEXES = new TreeMap<>(Map.of(
            "reservation_fts", SearchFill.mark("reservation"),
            "message_fts", SearchFill.mark("message"),
            "article_fts", SearchFill.mark("article"),
            "contact_fts", Meta.CONTACTS));

    private Integrity() {}

    /**
     * @return whether the database and its search indexes are in order
     * @throws coachdesk.desk.problems.ProblemException when the file cannot even be read
     */
    public static boolean isWhole(Store store) {
        return store.read(Integrity::fileIsWhole)
                && INDEXES.entrySet().stream()
                        .allMatch(index -> searchIndexIsWhole(store, index.getKey(), index.getValue()));
    }

    /**
     * The full text remembers its segments for each connection, and the check of SQLite does not ask whether another
     * connection has merged them since: it would report a damage that is none. A search does ask.
     */
    private static boolean fileIsWhole(DSLContext sql) {
        for (String index : INDEXES.keySet()) {
            sql.fetch("SELECT rowid FROM " + index + " WHERE search MATCH 'damage' LIMIT 1");
        }
        return "ok".equals(sql.fetchValue("PRAGMA quick_check(1)"));
    }

    /**
     * The check is a statement that writes nothing, but only a writer may make it. It fails by an error; while the index
     * is still being filled, it would fail as well.
     */
    private static boolean searchIndexIsWhole(Store store, String index, String filling) {
        try {
            store.change(tx -> {
                if (Meta.get(tx, filling).isEmpty()) {
                    tx.sql().execute("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)");
                }
            });
            return true;
        } catch (ProblemException e) {
            if (e.problem().code() == ErrorCode.FOLDER_CORRUPT) {
                return false;
            }
            throw e;
        }
    }
}
