package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Matching;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Who is whom, kept up to date: triggers write down what changed, and before the contacts are read what follows from it is
 * worked out, a little in each transaction, so that a check-in hardly waits. Any thread, any number of programs.
 */
final class ContactIndex {
    /** Of one transaction: about ten milliseconds. */
    private static final int SOME = 40;

    /** As one by one would take longer than all at once. */
    private static final int TOO_MANY = 3_000;

    private final Store store;
    private final Rebuild rebuild;
    private final ReentrantLock working = new ReentrantLock();

    ContactIndex(Store store, Supplier<String> newId) {
        this.store = store;
        this.rebuild = new Rebuild(store, newId);
    }

    /** Returns when all that was committed before is in the index. Slow after much has changed. */
    void catchUp() {
        if (!behind()) {
            return;
        }
        working.lock();
        try {
            while (behind()) {
                if (store.reading(Rebuild::wanted) || waiting() > TOO_MANY) {
                    rebuild.run();
                } else {
                    store.takeOver(tx -> {
                        some(tx);
                        return null;
                    });
                }
            }
        } finally {
            working.unlock();
        }
    }

    private boolean behind() {
        return store.reading(reading -> Rebuild.wanted(reading)
                || Meta.get(reading, Meta.CONTACTS).isEmpty()
                        && reading.statements()
                                .first("SELECT 1 FROM contact_dirty LIMIT 1", row -> true)
                                .isPresent());
    }

    private int waiting() {
        return store.reading(reading -> reading.statements()
                .first("SELECT count(*) FROM contact_dirty", row -> row.getInt(1))
                .orElse(0));
    }

    private static void some(Transaction tx) {
        if (Meta.get(tx, Meta.CONTACTS).isPresent()) {
            return; // Somebody else works all of it out.
        }
        Set<String> changed = new HashSet<>();
        long[] last = {0};
        tx.statements().each("SELECT row, what FROM contact_dirty ORDER BY row LIMIT " + SOME, row -> {
            last[0] = row.getLong(1);
            changed.add(row.getString(2));
        });
        tx.statements().run("DELETE FROM contact_dirty WHERE row <= ?", last[0]);
        changed.remove(null);
        Set<Ref> refs = new HashSet<>();
        changed.forEach(what -> touched(tx, what, refs));
        renew(tx, refs);
    }

    private static void touched(Transaction tx, String what, Set<Ref> refs) {
        int blank = what.indexOf(' ');
        String which = what.substring(blank + 1);
        switch (what.substring(0, blank)) {
            case "ref" -> Ref.of(which).ifPresent(refs::add);
            case "at" -> having(tx, which, refs);
            default ->
                tx.statements()
                        .each(
                                "SELECT email, whatsapp FROM reservation WHERE id = ?",
                                row -> {
                                    having(tx, Source.emailKey(row.getString(1)), refs);
                                    having(tx, row.getString(2), refs);
                                },
                                which);
        }
    }

    private static void having(Transaction tx, String address, Set<Ref> refs) {
        String sql = "SELECT ref FROM contact_ref WHERE email = ?1 UNION ALL SELECT ref FROM contact_ref WHERE phone ="
                + " ?1 LIMIT 1000";
        if (address != null) {
            tx.statements().all(sql, row -> row.getString(1), address).forEach(ref -> Ref.of(ref)
                    .ifPresent(refs::add));
        }
    }

    private static void renew(Transaction tx, Set<Ref> changed) {
        Nearby nearby = new Nearby(tx, changed);
        IndexRows rows = new IndexRows(tx);
        Map<String, Long> before = new HashMap<>();
        for (long contact : nearby.contacts()) {
            tx.statements()
                    .first("SELECT key FROM contact_row WHERE row = ?", row -> row.getString(1), contact)
                    .ifPresent(key -> before.put(key, contact));
            rows.remove(contact);
        }
        nearby.refs().forEach(ref -> rows.removeRef(ref.text()));
        // Those that share an address are counted with what they say now; whom they belong to is found out after.
        nearby.sources().values().forEach(one -> rows.put(0, one));
        List<List<Ref>> people = Matching.of(
                nearby.known(Sharing.in(tx)),
                nearby.said().stream().map(Said::statement).toList());
        long next = tx.statements()
                .first("SELECT coalesce(max(row), 0) FROM contact_row", row -> row.getLong(1))
                .orElse(0L);
        next = Math.max(
                next, before.values().stream().mapToLong(row -> row).max().orElse(0));
        List<Numbered> numbered = new ArrayList<>();
        for (List<Ref> refs : people) {
            ContactEntry entry = new ContactEntry(
                    refs.stream().map(nearby.sources()::get).toList(),
                    Said.home(nearby.said().stream(), Set.copyOf(refs)));
            long row = before.containsKey(entry.key()) ? before.get(entry.key()) : ++next;
            numbered.add(new Numbered(row, entry));
            refs.forEach(
                    ref -> tx.statements().run("UPDATE contact_ref SET contact = ? WHERE ref = ?", row, ref.text()));
        }
        Sharing sharing = Sharing.in(tx);
        Predicate<ContactEntry> refused = Refused.in(tx);
        for (Numbered one : numbered) {
            ContactEntry entry = one.entry();
            Visits visits = Visits.of(tx, sharing, one.row(), entry.compared(), entry.emails(), entry.phones());
            rows.put(one.row(), entry, refused.test(entry), visits);
            rows.searchable(one.row(), one.row());
        }
    }

    private record Numbered(long row, ContactEntry entry) {}
}
