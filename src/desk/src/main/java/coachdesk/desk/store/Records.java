package coachdesk.desk.store;

import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.OnlyRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The records of every kind: what the server last said of each, and what the user sees of it. */
public final class Records {
    /** The revision of what the server does not know. */
    private static final long NOT_THERE = 0;

    /** The server has it, but which revision has not been said: the next pull tells. */
    private static final long UNKNOWN = -1;

    private final Kinds kinds;
    private final Map<Kind, RowWriter> writers = new ConcurrentHashMap<>();

    public Records(Kinds kinds) {
        this.kinds = kinds;
    }

    public Kinds kinds() {
        return kinds;
    }

    /**
     * A record as stored.
     *
     * @param rev 0 while the server does not know it
     * @param base null while the server does not know it
     */
    public record Stored(long rev, Map<String, Object> base, Map<String, Object> doc, boolean deleted) {}

    public Optional<Stored> find(Reading reading, Kind kind, String id) {
        String query = "SELECT rev, base, doc, deleted FROM " + Kinds.table(kind) + " WHERE id = ?";
        return reading.statements()
                .first(query, row -> stored(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)), id);
    }

    private static Stored stored(long rev, String base, String doc, boolean deleted) {
        Map<String, Object> shown = Json.tryRead(doc).orElse(null);
        Map<String, Object> theirs = rev == NOT_THERE
                ? null
                : base == null ? shown : Json.tryRead(base).orElse(shown);
        return new Stored(rev, theirs, shown != null ? shown : theirs != null ? theirs : Map.of(), deleted);
    }

    /** Makes ready outside the transaction what the server says of a record. */
    public Told prepare(Kind kind, String id, long rev, Map<String, Object> base) {
        return prepare(kind, id, rev, base, null);
    }

    /** @param given how the document was written; null when it is not known */
    public Told prepare(Kind kind, String id, long rev, Map<String, Object> base, String given) {
        if (base == null) {
            return Told.gone(id);
        }
        String text = given == null ? Json.write(base) : given;
        long known = rev == NOT_THERE ? UNKNOWN : rev;
        return new Told(id, known, base, text, RowWriter.sum(text), () -> columns(kind, base), false);
    }

    /**
     * Takes over what the server says of a record and puts what still waits on top of it.
     *
     * @param base null when the server says that it is gone
     */
    public void told(Transaction tx, Kind kind, String id, long rev, Map<String, Object> base) {
        told(tx, kind, prepare(kind, id, rev, base));
    }

    /** The same, made ready. */
    public void told(Transaction tx, Kind kind, Told told) {
        tx.touch(Topic.of(kind));
        show(tx, kind, told, waiting(tx, kind, told.id()), false);
    }

    /**
     * The same for many of one kind.
     *
     * @param fresh which of them are most likely not here yet
     * @param enough asked now and then; ends it early
     * @return how many were taken over, from the first on
     */
    public int told(Transaction tx, Kind kind, List<Told> told, Predicate<Told> fresh, BooleanSupplier enough) {
        Map<String, List<Replay.Waiting>> waiting =
                waiting(tx, kind, told.stream().map(Told::id).collect(Collectors.toSet()));
        tx.touch(Topic.of(kind));
        int done = 0;
        for (Told one : told) {
            show(tx, kind, one, waiting.getOrDefault(one.id(), List.of()), fresh.test(one));
            done++;
            if (done % 16 == 0 && enough.getAsBoolean()) {
                break;
            }
        }
        return done;
    }

    private void show(Transaction tx, Kind kind, Told told, List<Replay.Waiting> waiting, boolean fresh) {
        RowWriter writer = writers.computeIfAbsent(kind, it -> new RowWriter(kinds.of(it)));
        Replay.View view = Replay.of(
                told.base(),
                waiting,
                OnlyRecord.of(kind, told.id()).map(OnlyRecord::untouched).orElse(null));
        if (view.doc() == null) {
            writer.delete(tx.statements(), told.id());
            return;
        }
        boolean same = view.doc() == told.base() && !told.damaged();
        RowWriter.Row row = new RowWriter.Row(
                told.id(),
                told.rev(),
                same ? null : told.text(),
                told.sum(),
                same ? told.text() : Json.write(view.doc()),
                view.deleted(),
                same ? told.columns() : columns(kind, view.doc()));
        if (fresh) {
            writer.put(tx.statements(), row);
        } else {
            writer.write(tx.statements(), row);
        }
    }

    /**
     * Works out anew what the user sees, after the queue has changed. What the server said stays as it is; a row that
     * cannot be read at all stays until the next sync repairs it.
     */
    public void refresh(Transaction tx, Kind kind, String id) {
        String query = "SELECT rev, base, sum, doc FROM " + Kinds.table(kind) + " WHERE id = ?";
        tx.touch(Topic.of(kind));
        tx.statements()
                .first(query, row -> inRow(kind, id, row), id)
                .orElseGet(() -> Optional.of(Told.gone(id)))
                .ifPresent(known -> show(tx, kind, known, waiting(tx, kind, id), false));
    }

    /** Empty when it can no longer be read. */
    private Optional<Told> inRow(Kind kind, String id, ResultSet row) throws SQLException {
        long rev = row.getLong(1);
        if (rev == NOT_THERE) {
            return Optional.of(Told.gone(id));
        }
        String doc = row.getString(4);
        String text = row.getString(2) == null ? doc : row.getString(2);
        long sum = row.getLong(3);
        boolean damaged = sum != RowWriter.sum(text);
        // A damaged document must not stop a check-in: until it is repaired, what was last shown stands in for it.
        return Json.tryRead(text)
                .or(() -> Json.tryRead(doc))
                .map(base -> new Told(id, rev, base, text, sum, () -> columns(kind, base), damaged));
    }

    private List<Object> columns(Kind kind, Map<String, Object> doc) {
        return kinds.of(kind).columns(doc).values();
    }

    private static Map<String, List<Replay.Waiting>> waiting(Transaction tx, Kind kind, Set<String> ids) {
        Map<String, List<Replay.Waiting>> waiting = new HashMap<>();
        tx.statements()
                .each(
                        "SELECT id, type, body FROM operation WHERE kind = ? AND state = ? ORDER BY n",
                        row -> {
                            if (ids.contains(row.getString(1))) {
                                waiting.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                        .add(waiting(row.getString(2), row.getString(3)));
                            }
                        },
                        kind.wire(),
                        Outbox.WAITING);
        return waiting;
    }

    private static List<Replay.Waiting> waiting(Transaction tx, Kind kind, String id) {
        return tx.statements()
                .all(
                        "SELECT type, body FROM operation WHERE kind = ? AND id = ? AND state = ? ORDER BY n",
                        row -> waiting(row.getString(1), row.getString(2)),
                        kind.wire(),
                        id,
                        Outbox.WAITING);
    }

    private static Replay.Waiting waiting(String type, String body) {
        return new Replay.Waiting(type, Json.readOrNull(body));
    }
}
