package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.DIGEST;
import static coachdesk.backend.store.db.Tables.RECORD;
import static coachdesk.backend.store.db.Tables.TENANT;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Digest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jooq.Condition;

/** The records of every tenant. Thread-safe. */
public final class RecordStore {
    private final Database database;
    private final Clock clock;
    private final List<Committed> listeners = new CopyOnWriteArrayList<>();
    private volatile Following following = new Following(Set.of(), (tenant, device, changes) -> {});

    private record Following(Set<Kind> kinds, Follower follower) {}

    /** A change as the feed has it. */
    public record Row(long seq, String kind, String id, long rev, boolean deleted, String doc) {}

    /**
     * A piece of the feed, of one moment.
     *
     * @param seq the last number given in the change order
     * @param oldest tombstones up to here are gone
     * @param digests by kind's wire name
     */
    public record Feed(List<Row> rows, String epoch, long seq, long oldest, Map<String, Digest> digests) {
        /** Number of the change up to which nothing is left out. @param limit that it was asked with */
        public long upTo(int limit) {
            return rows.size() < limit ? seq : rows.getLast().seq();
        }
    }

    /** @param total of all live ones, not only the page's */
    public record Page(List<String> docs, long total) {}

    public RecordStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who hears of changes from now on. */
    public void listen(Committed listener) {
        listeners.add(listener);
    }

    /** The one who hears what became of each record of these kinds from now on. */
    public void follow(Set<Kind> kinds, Follower follower) {
        following = new Following(Set.copyOf(kinds), follower);
    }

    /** As {@link #change(String, String, Function)}, by no device that is known. */
    public <T> T change(String tenant, Function<ChangeSet, T> work) {
        return change(tenant, null, work);
    }

    /**
     * Writes all or nothing; the change order of a tenant is the order in which these return.
     *
     * @param device whose change it is; null when that is not known
     */
    public <T> T change(String tenant, String device, Function<ChangeSet, T> work) {
        record Written<T>(T result, boolean changed, long seq, List<Followed> followed) {}
        Following now = following;
        Written<T> written = database.write(sql -> {
            ChangeSet changes = new ChangeSet(new ChangeSetSql(sql, tenant, clock.instant()), now.kinds());
            long before = changes.seq();
            T result = work.apply(changes);
            changes.write();
            return new Written<>(result, changes.seq() > before, changes.seq(), changes.followed());
        });
        if (written.changed()) {
            listeners.forEach(listener -> listener.committed(tenant, device, written.seq()));
        }
        if (!written.followed().isEmpty()) {
            now.follower().followed(tenant, device, written.followed());
        }
        return written.result();
    }

    /** Number of the tenant's last change. */
    public long seq(String tenant) {
        return database.read(sql -> sql.select(TENANT.SEQ)
                .from(TENANT)
                .where(TENANT.TENANT_.eq(tenant))
                .fetchSingle(TENANT.SEQ));
    }

    /**
     * @param after changes later than this
     * @param tombstonesAfter tombstones only when later than this
     */
    public Feed feed(String tenant, Collection<String> kinds, long after, long tombstonesAfter, int limit) {
        return database.read(sql -> {
            var state = sql.select(TENANT.EPOCH, TENANT.SEQ, TENANT.OLDEST)
                    .from(TENANT)
                    .where(TENANT.TENANT_.eq(tenant))
                    .fetchSingle();
            Condition shown = RECORD.DELETED.isFalse().or(RECORD.SEQ.gt(tombstonesAfter));
            List<Row> rows = state.value2() <= after
                    ? List.of()
                    : sql.select(RECORD.SEQ, RECORD.KIND, RECORD.ID, RECORD.REV, RECORD.DELETED, RECORD.DOC)
                            .from(RECORD)
                            .where(RECORD.TENANT.eq(tenant), RECORD.SEQ.gt(after), RECORD.KIND.in(kinds), shown)
                            .orderBy(RECORD.SEQ)
                            .limit(limit)
                            .fetch(row -> new Row(
                                    row.value1(),
                                    row.value2(),
                                    row.value3(),
                                    row.value4(),
                                    row.value5(),
                                    row.value6()));
            Map<String, Digest> digests = sql.select(DIGEST.KIND, DIGEST.COUNT, DIGEST.SUM)
                    .from(DIGEST)
                    .where(DIGEST.TENANT.eq(tenant), DIGEST.KIND.in(kinds))
                    .fetchMap(DIGEST.KIND, row -> Digest.of(row.value2(), row.value3()));
            return new Feed(rows, state.value1(), state.value2(), state.value3(), digests);
        });
    }

    /** Live ones only. */
    public Optional<Stored> find(String tenant, Kind kind, String id) {
        return database.read(sql -> new ChangeSetSql(sql, tenant, clock.instant())
                .byId(kind, List.of(id)).stream().filter(Stored::live).findFirst());
    }

    /** Documents of live records, in the order they were made. */
    public List<String> docs(String tenant, Kind kind) {
        return database.read(sql -> sql.select(RECORD.DOC)
                .from(RECORD)
                .where(RECORD.TENANT.eq(tenant), RECORD.KIND.eq(kind.wire()), RECORD.DELETED.isFalse())
                .orderBy(RECORD.MADE_AT, RECORD.ID)
                .fetch(RECORD.DOC));
    }

    /** Documents of live records, the newest first. */
    public Page page(String tenant, Kind kind, long offset, int limit) {
        return database.read(sql -> {
            Condition live =
                    RECORD.TENANT.eq(tenant).and(RECORD.KIND.eq(kind.wire())).and(RECORD.DELETED.isFalse());
            List<String> docs = sql.select(RECORD.DOC)
                    .from(RECORD)
                    .where(live)
                    .orderBy(RECORD.MADE_AT.desc(), RECORD.ID)
                    .offset(offset)
                    .limit(limit)
                    .fetch(RECORD.DOC);
            return new Page(docs, sql.fetchCount(RECORD, live));
        });
    }
}
