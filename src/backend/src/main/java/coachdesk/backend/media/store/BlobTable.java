package coachdesk.backend.media.store;

import static coachdesk.backend.store.db.Tables.BLOB;
import static org.jooq.impl.DSL.sum;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.store.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Which files are kept, of which studio. Thread-safe. */
public final class BlobTable {
    private final Database database;

    /**
     * One file.
     *
     * @param type a media type
     * @param size in bytes
     * @param unusedSince null while a record names it, or nobody looked yet
     */
    public record Row(BlobKey key, String type, long size, Instant madeAt, Instant unusedSince) {}

    public BlobTable(Database database) {
        this.database = database;
    }

    public Optional<Row> find(BlobKey key) {
        return rows(is(key)).stream().findFirst();
    }

    public List<Row> all(String tenant) {
        return rows(BLOB.TENANT.eq(tenant));
    }

    private List<Row> rows(Condition which) {
        return database.read(
                sql -> sql.select(BLOB.TENANT, BLOB.HASH, BLOB.TYPE, BLOB.SIZE, BLOB.MADE_AT, BLOB.UNUSED_SINCE)
                        .from(BLOB)
                        .where(which)
                        .orderBy(BLOB.HASH)
                        .fetch(row -> new Row(
                                new BlobKey(row.value1(), row.value2()),
                                row.value3(),
                                row.value4(),
                                Instant.ofEpochMilli(row.value5()),
                                row.value6() == null ? null : Instant.ofEpochMilli(row.value6()))));
    }

    /** Once: a second desk that brought the same file changes nothing. */
    public void add(BlobKey key, String type, long size, Instant now) {
        database.write(sql -> sql.insertInto(BLOB)
                .set(BLOB.TENANT, key.tenant())
                .set(BLOB.HASH, key.hash())
                .set(BLOB.TYPE, type)
                .set(BLOB.SIZE, size)
                .set(BLOB.MADE_AT, now.toEpochMilli())
                .onConflictDoNothing()
                .execute());
    }

    /** @param since null for one that is used */
    public void unused(BlobKey key, Instant since) {
        database.write(sql -> sql.update(BLOB)
                .set(BLOB.UNUSED_SINCE, since == null ? null : since.toEpochMilli())
                .where(is(key))
                .execute());
    }

    /** @return false for one that came to be used again: it stays */
    public boolean removeUnused(BlobKey key, Instant before) {
        return database.write(sql -> sql.deleteFrom(BLOB)
                        .where(is(key).and(BLOB.UNUSED_SINCE.lt(before.toEpochMilli())))
                        .execute())
                > 0;
    }

    /** Bytes that a studio keeps. */
    public long total(String tenant) {
        return database.read(sql -> Optional.ofNullable(sql.select(sum(BLOB.SIZE))
                        .from(BLOB)
                        .where(BLOB.TENANT.eq(tenant))
                        .fetchSingle()
                        .value1())
                .map(BigDecimal::longValue)
                .orElse(0L));
    }

    private static Condition is(BlobKey key) {
        return BLOB.TENANT.eq(key.tenant()).and(BLOB.HASH.eq(key.hash()));
    }
}
