package coachdesk.backend.customers.store;

import static coachdesk.backend.store.db.Tables.RECORD;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Narrowing;
import coachdesk.contract.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Customers as they are stored, with when each changed last by the server's clock. Thread-safe. */
public final class CustomerRows {
    private final Database database;

    /** @param doc JSON; of one that is deleted, what it was */
    public record Row(String id, String doc, Instant changed) {}

    /** @param total of all, not only these */
    public record Page(List<Row> rows, long total) {}

    public CustomerRows(Database database) {
        this.database = database;
    }

    public Optional<Row> one(String tenant, String id) {
        return rows(live(tenant).and(RECORD.ID.eq(id))).stream().findFirst();
    }

    /** The newest first. */
    public List<Row> all(String tenant) {
        return rows(live(tenant));
    }

    /**
     * The newest first of those in which all of these words may stand; some in which they do not are among them.
     *
     * @param since left out where it changed before; null for all
     */
    public List<Row> near(String tenant, Instant since, Collection<String> words) {
        Condition recent = since == null ? DSL.noCondition() : RECORD.CHANGED.ge(since.toEpochMilli());
        return rows(words.stream()
                .map(each -> Narrowing.mayHold(RECORD.DOC, each))
                .reduce(live(tenant).and(recent), Condition::and));
    }

    /** Those deleted at that moment or later; of what was deleted long ago nothing is known. */
    public List<Row> deleted(String tenant, Instant since) {
        return rows(of(tenant).and(RECORD.DELETED.isTrue()).and(RECORD.CHANGED.ge(since.toEpochMilli())));
    }

    public Page page(String tenant, int offset, int limit) {
        return database.read(sql -> new Page(
                sql.select(RECORD.ID, RECORD.DOC, RECORD.CHANGED)
                        .from(RECORD)
                        .where(live(tenant))
                        .orderBy(RECORD.MADE_AT.desc(), RECORD.ID)
                        .offset(offset)
                        .limit(limit)
                        .fetch(row -> new Row(row.value1(), row.value2(), Instant.ofEpochMilli(row.value3()))),
                sql.fetchCount(RECORD, live(tenant))));
    }

    /** When this one changed last, as somebody's transaction sees it. */
    public static Optional<Instant> changed(ChangeSet changes, String id) {
        return changes.sql()
                .select(RECORD.CHANGED)
                .from(RECORD)
                .where(live(changes.tenant()).and(RECORD.ID.eq(id)))
                .fetchOptional(RECORD.CHANGED)
                .map(Instant::ofEpochMilli);
    }

    private List<Row> rows(Condition which) {
        return database.read(sql -> sql.select(RECORD.ID, RECORD.DOC, RECORD.CHANGED)
                .from(RECORD)
                .where(which)
                .orderBy(RECORD.MADE_AT.desc(), RECORD.ID)
                .fetch(row -> new Row(row.value1(), row.value2(), Instant.ofEpochMilli(row.value3()))));
    }

    private static Condition live(String tenant) {
        return of(tenant).and(RECORD.DELETED.isFalse());
    }

    private static Condition of(String tenant) {
        return RECORD.TENANT.eq(tenant).and(RECORD.KIND.eq(Kind.CUSTOMER.wire()));
    }
}
