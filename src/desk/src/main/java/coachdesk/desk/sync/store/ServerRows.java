package coachdesk.desk.sync.store;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Told;
import coachdesk.desk.store.Transaction;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows as the server has them: taking over what it says, and knowing how they compare with it without reading them
 * all each time. Holds counts and sums in memory; after a failed write {@link #forget} them.
 */
public final class ServerRows {
    /** Rows of one transaction at most: it ends early when a check-in wants to write. */
    private static final int CHUNK = 1_000;

    /** When a record that is here counts as the one that is told. */
    public enum Same {
        /** There are none here: a first load. */
        NONE_HERE,
        NOTHING,
        WORD_FOR_WORD,
        /** For a server whose revisions are hashes of what matters in a document. */
        REVISION
    }

    private final Store store;
    private final Records records;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    public ServerRows(Store store, Records records) {
        this.store = store;
        this.records = records;
    }

    /** What is known is no longer trusted; the next question reads the rows again. */
    public void forget() {
        tallies.clear();
    }

    public void forget(Kind kind) {
        tallies.remove(kind);
    }

    /**
     * Reads every row. What is shown wrongly is put right at once.
     *
     * @return records whose document was damaged, to be asked for again
     */
    public Set<String> verify(Kind kind) {
        Verification found = store.read(sql -> Verification.full(sql, records, kind));
        tallies.put(kind, found.tally());
        if (!found.crooked().isEmpty()) {
            store.change(tx -> found.crooked().forEach(id -> records.refresh(tx, kind, id)));
        }
        return found.damaged();
    }

    public Digest digest(Kind kind) {
        return tally(kind).digest();
    }

    public boolean none(Kind kind) {
        return digest(kind).count() == 0;
    }

    private Tally tally(Kind kind) {
        return tallies.computeIfAbsent(kind, k -> store.read(sql -> Verification.tally(sql, records, k)));
    }

    /** Takes one over, in the caller's transaction. */
    public void told(Transaction tx, Kind kind, String id, long rev, Map<String, Object> base) {
        Told told = records.prepare(kind, id, rev, base);
        if (tallies.containsKey(kind)) {
            count(kind, told, known(tx, kind, id));
        }
        records.told(tx, kind, told);
    }

    /**
     * Takes over many of one kind, in as many transactions as it needs.
     *
     * @param same what is left alone because it is there already
     * @param damaged records to write in any case
     * @param withLast runs in the last transaction; also when there is nothing to write
     */
    public void take(Kind kind, List<Told> told, Same same, Set<String> damaged, Consumer<Transaction> withLast) {
        boolean counting = tallies.containsKey(kind);
        boolean all = same == Same.NONE_HERE || same == Same.NOTHING;
        boolean looking = same != Same.NONE_HERE && (counting || !all);
        int from = 0;
        do {
            List<Told> chunk = told.subList(from, Math.min(from + CHUNK, told.size()));
            boolean last = from + chunk.size() == told.size();
            from += store.takeOver(tx -> {
                Map<String, Known> known = looking ? known(tx, kind, chunk) : Map.of();
                List<Told> fresh = all ? chunk : changed(chunk, known, damaged, same);
                int done = fresh.isEmpty()
                        ? 0
                        : records.told(tx, kind, fresh, one -> !known.containsKey(one.id()), store::wanted);
                if (counting) {
                    fresh.subList(0, done).forEach(one -> count(kind, one, known.get(one.id())));
                }
                int passed = done == fresh.size() ? chunk.size() : chunk.indexOf(fresh.get(done));
                if (last && passed == chunk.size()) {
                    withLast.accept(tx);
                }
                return passed;
            });
        } while (from < told.size());
    }

    private void count(Kind kind, Told told, Known before) {
        if (before != null && before.based()) {
            tally(kind).remove(told.id(), before.rev());
        }
        if (!told.gone()) {
            tally(kind).add(told.id(), told.rev());
        }
    }

    private static List<Told> changed(List<Told> chunk, Map<String, Known> known, Set<String> damaged, Same same) {
        return chunk.stream()
                .filter(told -> {
                    Known before = known.get(told.id());
                    return before == null
                            || damaged.contains(told.id())
                            || told.gone()
                            || before.rev() != told.rev()
                            || same == Same.WORD_FOR_WORD && before.sum() != told.sum()
                            || !before.based();
                })
                .toList();
    }

    private record Known(long rev, long sum) {
        /** Whether the server has it. */
        boolean based() {
            return rev != 0;
        }
    }

    private Map<String, Known> known(Transaction tx, Kind kind, List<Told> told) {
        Map<String, Known> known = new HashMap<>();
        for (Told one : told) {
            Known here = known(tx, kind, one.id());
            if (here != null) {
                known.put(one.id(), here);
            }
        }
        return known;
    }

    private Known known(Transaction tx, Kind kind, String id) {
        String query = "SELECT rev, sum FROM " + Kinds.table(kind) + " WHERE id = ?";
        return tx.statements()
                .first(query, row -> new Known(row.getLong(1), row.getLong(2)), id)
                .orElse(null);
    }

    /** The records that the server once had and of which it no longer speaks. */
    public Set<String> unmentioned(Kind kind, Collection<String> mentioned) {
        Set<String> gone = new HashSet<>(store.read(sql -> sql.select(KindTable.ID)
                .from(records.kinds().of(kind).table())
                .where(KindTable.REV.ne(0L))
                .fetch(KindTable.ID)));
        gone.removeAll(mentioned);
        return gone;
    }
}
