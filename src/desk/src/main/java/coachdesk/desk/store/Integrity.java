package coachdesk.desk.store;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.ProblemException;
import org.jooq.DSLContext;

/** Looks whether the file is whole. Reads all of it: seconds for a large one. */
public final class Integrity {
    private Integrity() {}

    /**
     * @return whether the database and its search index are in order
     * @throws coachdesk.desk.problems.ProblemException when the file cannot even be read
     */
    public static boolean isWhole(Store store) {
        return store.read(Integrity::fileIsWhole) && searchIndexIsWhole(store);
    }

    /**
     * The full text remembers its segments for each connection, and the check of SQLite does not ask whether another
     * connection has merged them since: it would report a damage that is none. A search does ask.
     */
    private static boolean fileIsWhole(DSLContext sql) {
        sql.fetch("SELECT rowid FROM reservation_fts WHERE search MATCH 'damage' LIMIT 1");
        return "ok".equals(sql.fetchValue("PRAGMA quick_check(1)"));
    }

    /**
     * The check is a statement that writes nothing, but only a writer may make it. It fails by an error; while the index
     * is still being filled, it would fail as well.
     */
    private static boolean searchIndexIsWhole(Store store) {
        try {
            store.change(tx -> {
                if (Meta.get(tx, SearchFill.mark("reservation")).isEmpty()) {
                    tx.sql()
                            .execute("INSERT INTO reservation_fts (reservation_fts, rank) VALUES ('integrity-check',"
                                    + " 1)");
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
