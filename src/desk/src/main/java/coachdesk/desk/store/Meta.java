package coachdesk.desk.store;

import static coachdesk.desk.store.db.Tables.META;

import java.util.Optional;
import org.jooq.DSLContext;

/** Small named values that must change together with the rows: the cursor, the device's identity, its next number. */
public final class Meta {
    public static final String NEXT_N = "next-n";
    public static final String DEVICE = "device";
    public static final String MACHINE = "machine";
    public static final String CURSOR = "cursor";
    /** Which server the cursor and the revisions belong to. */
    public static final String SERVER = "server";

    /** What it is. */
    public static final String REMOTE = "remote";
    /** Counts the writes that changed records, by any process: what was derived from them is known to be out of date. */
    public static final String CHANGES = "changes";

    /** The definitions of the indexes that a first load has left out. */
    public static final String INDEXES = "left-out-indexes";

    /** Says that who is whom has to be worked out anew: {@code all}, or by whom that is being done. */
    public static final String CONTACTS = "contacts";

    /** Says that all sessions have to be counted anew: {@code all}, or by whom that is being done. Else a number. */
    public static final String SESSIONS = "sessions";

    /** What a server said last of its providers. */
    public static final String PROVIDERS = "providers";

    public static final String LAST_COMPLETE = "last-complete";

    private Meta() {}

    public static Optional<String> get(DSLContext sql, String name) {
        return sql.select(META.VALUE).from(META).where(META.NAME.eq(name)).fetchOptional(META.VALUE);
    }

    /** The same, and what a transaction has put is seen by it. */
    public static Optional<String> get(Reading reading, String name) {
        return reading.statements().first("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), name);
    }

    /** @param value null removes it */
    public static void put(Transaction tx, String name, String value) {
        if (value == null) {
            tx.statements().run("DELETE FROM meta WHERE name = ?", name);
            return;
        }
        tx.statements()
                .run(
                        "INSERT INTO meta (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name,
                        value);
    }

    /** Counts up from 1. */
    public static long count(Transaction tx, String name) {
        long next = get(tx, name).map(Long::parseLong).orElse(1L);
        put(tx, name, Long.toString(next + 1));
        return next;
    }
}
