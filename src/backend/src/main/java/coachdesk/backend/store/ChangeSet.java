package coachdesk.backend.store;

import coachdesk.backend.json.Json;
import coachdesk.contract.Kind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * What one write transaction changes of one tenant: gathered in memory, where a step can be taken back, and written in
 * batches at the end. Not thread-safe; ends with the function that it was handed to.
 */
public final class ChangeSet {
    private final ChangeSetSql sql;
    private final Known known;
    private final DigestSums sums;
    private final Map<Known.Key, Stored> dirty = new LinkedHashMap<>();
    private final Touches touches;
    private final Map<String, String> results = new LinkedHashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Set<Kind> followedKinds;
    private final Map<Known.Key, Followed> followed = new LinkedHashMap<>();
    private long seq;

    /** @param followedKinds of which it is told afterwards what became of each record */
    ChangeSet(ChangeSetSql sql, Set<Kind> followedKinds) {
        this.sql = sql;
        this.followedKinds = followedKinds;
        this.seq = sql.lock();
        this.known = new Known(sql);
        this.touches = new Touches(sql);
        this.sums = new DigestSums(sql.digests());
    }

    /** Reads many records at once that will be asked for one by one. */
    public void expect(Kind kind, Collection<String> ids) {
        known.expect(kind, ids);
    }

    /** As {@link #expect}, for the scans of these reservations. */
    public void expectScans(Collection<String> reservationIds) {
        known.expectScans(reservationIds);
    }

    /** As {@link #expect}, for who touched these records last. */
    public void expectLastTouches(Kind kind, Collection<String> ids) {
        touches.expectLast(kind, ids);
    }

    public Optional<Stored> find(Kind kind, String id) {
        return known.find(new Known.Key(kind, id));
    }

    /** Those not deleted. */
    public Collection<Stored> scansOf(String reservationId) {
        return known.scansOf(reservationId);
    }

    /** Records of a kind with this code, tombstones too, the oldest change first. */
    public List<Stored> byCode(Kind kind, String code) {
        write();
        return sql.byCode(kind, code);
    }

    /** Whether a live record has this code, of whatever studio, other than the one with this id here. */
    public boolean taken(Kind kind, String code, String id) {
        write();
        return sql.taken(kind, code, id);
    }

    /** Live records of a kind. */
    public List<Stored> all(Kind kind) {
        write();
        return sql.all(kind);
    }

    /** Live records of a kind that belong to another record. */
    public List<Stored> of(Kind kind, String ofId) {
        write();
        return sql.of(kind, ofId);
    }

    /** Writes what is gathered so far, for who reads it back by other queries; steps before cannot be taken back then. */
    public void flush() {
        write();
    }

    /** For tables that are written in the same transaction. */
    public DSLContext sql() {
        return sql.context();
    }

    public String tenant() {
        return sql.tenant();
    }

    /** By the server's clock, when the transaction began. */
    public Instant now() {
        return sql.now();
    }

    /** Who changed the record last; empty when nobody did since it was made. */
    public Optional<Touch> lastTouch(Kind kind, String id) {
        return touches.last(new Known.Key(kind, id));
    }

    /** From the oldest to the newest; none for the record's creation. */
    public List<Touch> touches(Kind kind, String id) {
        return touches.all(new Known.Key(kind, id));
    }

    /**
     * Makes a record, or changes it, or brings it back.
     *
     * @param touch null for the creation
     */
    public Stored put(Kind kind, String id, Map<String, Object> doc, Touch touch) {
        Stored now = new Stored(kind, id, 0, 0, false, Json.write(doc), new LinkedHashMap<>(doc));
        return set(now, false, touch);
    }

    public Stored delete(Stored record, Touch touch) {
        return set(record, true, touch);
    }

    private Stored set(Stored content, boolean deleted, Touch touch) {
        Known.Key key = new Known.Key(content.kind(), content.id());
        Stored before = known.find(key).orElse(null);
        long rev = before == null ? 1 : before.rev() + 1;
        Stored after = content.at(rev, ++seq, deleted);
        known.set(key, after);
        sums.replace(before, after);
        Stored pending = dirty.put(key, after);
        undo.push(() -> {
            known.set(key, before);
            sums.replace(after, before);
            if (pending == null) {
                dirty.remove(key);
            } else {
                dirty.put(key, pending);
            }
        });
        if (followedKinds.contains(key.kind())) {
            follow(key, before, after);
        }
        if (touch != null) {
            undo.push(touches.add(key, touch.at(rev)));
        }
        return after;
    }

    private void follow(Known.Key key, Stored before, Stored after) {
        Followed sofar = followed.get(key);
        followed.put(key, new Followed(sofar == null ? before : sofar.before(), after));
        undo.push(() -> {
            if (sofar == null) {
                followed.remove(key);
            } else {
                followed.put(key, sofar);
            }
        });
    }

    /** What became of the records of the followed kinds, in the order in which they were first touched. */
    List<Followed> followed() {
        return List.copyOf(followed.values());
    }

    /** The stored results of those operations that were seen before. */
    public Map<String, String> results(Collection<String> opIds) {
        return sql.results(opIds);
    }

    public void keepResult(String opId, String result) {
        results.put(opId, result);
        undo.push(() -> results.remove(opId));
    }

    /** The number of the last operation taken from this device; 0 before the first. */
    public long lastN(String device) {
        return sql.lastN(device);
    }

    public void keepLastN(String device, String name, long n) {
        sql.keepLastN(device, name, n);
    }

    /** Number of the last change so far. */
    public long seq() {
        return seq;
    }

    /** {@link #rollback} comes back to here. */
    public void savepoint() {
        undo.clear();
    }

    public void rollback() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    void write() {
        sql.write(dirty.values(), touches.added(), results, sums.changed(), seq);
        undo.clear();
        dirty.clear();
        touches.written();
        results.clear();
    }
}
