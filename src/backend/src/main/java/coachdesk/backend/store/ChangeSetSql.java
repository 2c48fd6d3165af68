package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.DEVICE;
import static coachdesk.backend.store.db.Tables.DIGEST;
import static coachdesk.backend.store.db.Tables.OP_RESULT;
import static coachdesk.backend.store.db.Tables.RECORD;
import static coachdesk.backend.store.db.Tables.TENANT;
import static coachdesk.backend.store.db.Tables.TOUCH;

import coachdesk.backend.json.Json;
import coachdesk.contract.Kind;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** The queries of a {@link ChangeSet}, all of one tenant. */
final class ChangeSetSql {
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private static final List<Field<?>> TOUCHED =
            List.of(TOUCH.ID, TOUCH.REV, TOUCH.DEVICE, TOUCH.DEVICE_NAME, TOUCH.PERSON, TOUCH.AT, TOUCH.FIELDS);

    private final DSLContext sql;
    private final String tenant;
    private final Instant now;

    ChangeSetSql(DSLContext sql, String tenant, Instant now) {
        this.sql = sql;
        this.tenant = tenant;
        this.now = now;
    }

    DSLContext context() {
        return sql;
    }

    String tenant() {
        return tenant;
    }

    Instant now() {
        return now;
    }

    /** Whoever writes for this tenant waits here for the one before; so the change order is the order of commits. */
    long lock() {
        return sql.update(TENANT)
                .set(TENANT.SEQ, TENANT.SEQ)
                .where(TENANT.TENANT_.eq(tenant))
                .returningResult(TENANT.SEQ)
                .fetchSingle()
                .value1();
    }

    Map<String, long[]> digests() {
        Map<String, long[]> sums = new HashMap<>();
        sql.select(DIGEST.KIND, DIGEST.COUNT, DIGEST.SUM)
                .from(DIGEST)
                .where(DIGEST.TENANT.eq(tenant))
                .forEach(row -> sums.put(row.value1(), new long[] {row.value2(), row.value3()}));
        return sums;
    }

    List<Stored> byId(Kind kind, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : records(kind, RECORD.ID.in(ids));
    }

    List<Stored> byCode(Kind kind, String code) {
        return records(kind, RECORD.CODE.eq(code));
    }

    /** Whether another live record of whatever studio has this code. */
    boolean taken(Kind kind, String code, String id) {
        return sql.fetchExists(sql.selectOne()
                .from(TENANT)
                .join(RECORD)
                .on(RECORD.TENANT.eq(TENANT.TENANT_), RECORD.KIND.eq(kind.wire()), RECORD.CODE.eq(code))
                .where(RECORD.DELETED.isFalse())
                .and(RECORD.TENANT.ne(tenant).or(RECORD.ID.ne(id))));
    }

    List<Stored> of(Kind kind, String ofId) {
        return records(kind, RECORD.OF_ID.eq(ofId).and(RECORD.DELETED.isFalse()));
    }

    List<Stored> all(Kind kind) {
        return records(kind, RECORD.DELETED.isFalse());
    }

    /** Sorted here: asked to sort, SQLite walks the whole change order rather than use the index of what is asked for. */
    private List<Stored> records(Kind kind, Condition which) {
        return sql
                .select(RECORD.ID, RECORD.REV, RECORD.SEQ, RECORD.DELETED, RECORD.DOC)
                .from(RECORD)
                .where(RECORD.TENANT.eq(tenant), RECORD.KIND.eq(kind.wire()), which)
                .fetch(row -> new Stored(kind, row.value1(), row.value2(), row.value3(), row.value4(), row.value5()))
                .stream()
                .sorted(Comparator.comparingLong(Stored::seq))
                .toList();
    }

    /** @param each reservation's id, scan */
    void scansOf(Collection<String> reservationIds, BiConsumer<String, Stored> each) {
        if (!reservationIds.isEmpty()) {
            records(Kind.ATTENDANCE, RECORD.OF_ID.in(reservationIds))
                    .forEach(scan -> each.accept(Columns.of(scan).ofId(), scan));
        }
    }

    List<Touch> touches(Known.Key key) {
        return sql.select(TOUCHED)
                .from(TOUCH)
                .where(TOUCH.TENANT.eq(tenant), TOUCH.KIND.eq(key.kind().wire()), TOUCH.ID.eq(key.id()))
                .orderBy(TOUCH.REV)
                .fetch(ChangeSetSql::touch);
    }

    /** @param each id, the touch that made the record what it is stored as */
    void lastTouches(Kind kind, Collection<String> ids, BiConsumer<String, Touch> each) {
        if (!ids.isEmpty()) {
            sql.select(TOUCHED)
                    .from(RECORD)
                    .join(TOUCH)
                    .on(
                            TOUCH.TENANT.eq(RECORD.TENANT),
                            TOUCH.KIND.eq(RECORD.KIND),
                            TOUCH.ID.eq(RECORD.ID),
                            TOUCH.REV.eq(RECORD.REV))
                    .where(RECORD.TENANT.eq(tenant), RECORD.KIND.eq(kind.wire()), RECORD.ID.in(ids))
                    .forEach(row -> each.accept(row.get(TOUCH.ID), touch(row)));
        }
    }

    private static Touch touch(Record row) {
        return new Touch(
                row.get(TOUCH.REV),
                row.get(TOUCH.DEVICE),
                row.get(TOUCH.DEVICE_NAME),
                row.get(TOUCH.PERSON),
                Instant.ofEpochMilli(row.get(TOUCH.AT)),
                Json.read(row.get(TOUCH.FIELDS), NAMES));
    }

    Map<String, String> results(Collection<String> opIds) {
        return sql.select(OP_RESULT.OP_ID, OP_RESULT.RESULT)
                .from(OP_RESULT)
                .where(OP_RESULT.TENANT.eq(tenant), OP_RESULT.OP_ID.in(opIds))
                .fetchMap(OP_RESULT.OP_ID, OP_RESULT.RESULT);
    }

    long lastN(String device) {
        return sql.select(DEVICE.LAST_N)
                .from(DEVICE)
                .where(DEVICE.TENANT.eq(tenant), DEVICE.DEVICE_.eq(device))
                .fetchOptional(DEVICE.LAST_N)
                .orElse(0L);
    }

    void keepLastN(String device, String name, long n) {
        sql.insertInto(DEVICE)
                .set(DEVICE.TENANT, tenant)
                .set(DEVICE.DEVICE_, device)
                .set(DEVICE.NAME, name)
                .set(DEVICE.LAST_N, n)
                .set(DEVICE.SEEN, now.toEpochMilli())
                .onConflict(DEVICE.TENANT, DEVICE.DEVICE_)
                .doUpdate()
                .set(DEVICE.NAME, name)
                .set(DEVICE.LAST_N, n)
                .set(DEVICE.SEEN, now.toEpochMilli())
                .execute();
    }

    void write(
            Collection<Stored> records,
            Collection<Touches.Touched> touches,
            Map<String, String> results,
            Map<String, long[]> digests,
            long seq) {
        ChangeSetBatches batches = new ChangeSetBatches(sql, tenant, now);
        batches.records(records);
        batches.touches(touches);
        batches.results(results);
        batches.digests(digests);
        sql.update(TENANT).set(TENANT.SEQ, seq).where(TENANT.TENANT_.eq(tenant)).execute();
    }
}
