package coachdesk.desk.contacts.store;

import coachdesk.desk.store.Json;
import coachdesk.desk.store.Transaction;
import java.util.List;

/** Writes the rows of the index. */
final class IndexRows {
    private static final String PUT = """
        INSERT INTO contact_row (row, key, name, by_name, alike, email, phone, status, tags, ways, preferred, refused,
            records, bookings, came, seen_at, search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    /**
     * Those in which rows that come in the order of names, or of records, would stand here and there: each short transaction
     * would write all of their pages anew.
     */
    static final List<String> SPARE = List.of(
            "CREATE INDEX contact_ref_email ON contact_ref (email, contact) WHERE email IS NOT NULL",
            "CREATE INDEX contact_ref_phone ON contact_ref (phone, contact) WHERE phone IS NOT NULL",
            "CREATE INDEX contact_row_alike ON contact_row (alike) WHERE alike IS NOT NULL");

    private final Transaction tx;

    IndexRows(Transaction tx) {
        this.tx = tx;
    }

    void put(long row, ContactEntry entry, boolean refused, Visits visits) {
        tx.statements()
                .run(
                        PUT,
                        row,
                        entry.key(),
                        entry.name(),
                        entry.byName(),
                        entry.alike(),
                        entry.email(),
                        entry.phone(),
                        entry.status(),
                        entry.tags().isEmpty() ? "[]" : Json.write(entry.tags()),
                        entry.ways(),
                        entry.preferred(),
                        refused,
                        entry.sources().size(),
                        visits.bookings(),
                        visits.came(),
                        visits.seenAt(),
                        entry.search());
        entry.tags().forEach(tag -> tx.statements()
                .run("INSERT OR IGNORE INTO contact_tag (tag, row) VALUES (?, ?)", tag, row));
    }

    void put(long row, Source source) {
        tx.statements()
                .run(
                        "INSERT INTO contact_ref (ref, contact, name, email, phone) VALUES (?, ?, ?, ?, ?)",
                        source.ref().text(),
                        row,
                        source.name(),
                        source.emailKey(),
                        source.phoneKey());
    }

    /** Rows from one to another, both included. */
    void searchable(long from, long to) {
        tx.statements()
                .run(
                        "INSERT INTO contact_fts (rowid, search) SELECT row, search FROM contact_row WHERE row"
                                + " BETWEEN ? AND ? ORDER BY row",
                        from,
                        to);
    }

    void remove(long row) {
        tx.statements()
                .run(
                        "INSERT INTO contact_fts (contact_fts, rowid, search) SELECT 'delete', row, search FROM"
                                + " contact_row WHERE row = ?",
                        row);
        tx.statements().run("DELETE FROM contact_tag WHERE row = ?", row);
        tx.statements().run("DELETE FROM contact_row WHERE row = ?", row);
    }

    void removeRef(String ref) {
        tx.statements().run("DELETE FROM contact_ref WHERE ref = ?", ref);
    }

    /** Until {@link #index} all is found without them too, by reading more. */
    void leaveOutSpare() {
        SPARE.forEach(index -> tx.statements().run("DROP INDEX IF EXISTS " + index.split(" ")[2]));
    }

    /** @param spare of {@link #SPARE} */
    void index(String spare) {
        tx.statements().run(spare.replace("INDEX ", "INDEX IF NOT EXISTS "));
    }

    void removeAll() {
        tx.statements().run("INSERT INTO contact_fts (contact_fts) VALUES ('delete-all')");
        tx.statements().run("DELETE FROM contact_tag");
        tx.statements().run("DELETE FROM contact_row");
        tx.statements().run("DELETE FROM contact_ref");
    }
}
