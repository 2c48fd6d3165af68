package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.DIGEST;
import static coachdesk.backend.store.db.Tables.OP_RESULT;
import static coachdesk.backend.store.db.Tables.RECORD;
import static coachdesk.backend.store.db.Tables.TOUCH;
import static org.jooq.impl.DSL.excluded;

import coachdesk.backend.json.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;

/** How a {@link ChangeSet} reaches the tables: one prepared statement for each, many rows. */
final class ChangeSetBatches {
    private final DSLContext sql;
    private final String tenant;
    private final Instant now;

    ChangeSetBatches(DSLContext sql, String tenant, Instant now) {
        this.sql = sql;
        this.tenant = tenant;
        this.now = now;
    }

    void records(Collection<Stored> records) {
        if (records.isEmpty()) {
            return;
        }
        Batch batch = new Batch(
                sql,
                insert(
                                RECORD,
                                RECORD.TENANT,
                                RECORD.KIND,
                                RECORD.ID,
                                RECORD.REV,
                                RECORD.SEQ,
                                RECORD.DELETED,
                                RECORD.DOC,
                                RECORD.CODE,
                                RECORD.OF_ID,
                                RECORD.MADE_AT,
                                RECORD.CHANGED)
                        .onConflict(RECORD.TENANT, RECORD.KIND, RECORD.ID)
                        .doUpdate()
                        .set(RECORD.REV, excluded(RECORD.REV))
                        .set(RECORD.SEQ, excluded(RECORD.SEQ))
                        .set(RECORD.DELETED, excluded(RECORD.DELETED))
                        .set(RECORD.DOC, excluded(RECORD.DOC))
                        .set(RECORD.CODE, excluded(RECORD.CODE))
                        .set(RECORD.OF_ID, excluded(RECORD.OF_ID))
                        .set(RECORD.MADE_AT, excluded(RECORD.MADE_AT))
                        .set(RECORD.CHANGED, excluded(RECORD.CHANGED)));
        Map<String, Long> moments = new HashMap<>();
        for (Stored record : records) {
            Columns columns = Columns.of(record, text -> moments.computeIfAbsent(text, Columns::millis));
            batch.bind(
                    tenant,
                    record.kind().wire(),
                    record.id(),
                    record.rev(),
                    record.seq(),
                    record.deleted(),
                    record.text(),
                    columns.code(),
                    columns.ofId(),
                    columns.madeAt(),
                    now.toEpochMilli());
        }
        batch.execute();
    }

    void touches(Collection<Touches.Touched> touches) {
        if (touches.isEmpty()) {
            return;
        }
        Batch batch = new Batch(
                sql,
                insert(
                        TOUCH,
                        TOUCH.TENANT,
                        TOUCH.KIND,
                        TOUCH.ID,
                        TOUCH.REV,
                        TOUCH.DEVICE,
                        TOUCH.DEVICE_NAME,
                        TOUCH.PERSON,
                        TOUCH.AT,
                        TOUCH.FIELDS));
        for (Touches.Touched touched : touches) {
            Touch touch = touched.touch();
            batch.bind(
                    tenant,
                    touched.key().kind().wire(),
                    touched.key().id(),
                    touch.rev(),
                    touch.device(),
                    touch.deviceName(),
                    touch.person(),
                    touch.at().toEpochMilli(),
                    Json.write(touch.fields()));
        }
        batch.execute();
    }

    void results(Map<String, String> results) {
        if (results.isEmpty()) {
            return;
        }
        Batch batch =
                new Batch(sql, insert(OP_RESULT, OP_RESULT.TENANT, OP_RESULT.OP_ID, OP_RESULT.RESULT, OP_RESULT.AT));
        results.forEach((opId, result) -> batch.bind(tenant, opId, result, now.toEpochMilli()));
        batch.execute();
    }

    void digests(Map<String, long[]> digests) {
        digests.forEach((kind, pair) -> sql.insertInto(DIGEST)
                .set(DIGEST.TENANT, tenant)
                .set(DIGEST.KIND, kind)
                .set(DIGEST.COUNT, pair[0])
                .set(DIGEST.SUM, pair[1])
                .onConflict(DIGEST.TENANT, DIGEST.KIND)
                .doUpdate()
                .set(DIGEST.COUNT, pair[0])
                .set(DIGEST.SUM, pair[1])
                .execute());
    }

    private InsertValuesStepN<? extends Record> insert(Table<? extends Record> table, Field<?>... fields) {
        return sql.insertInto(table, fields).values(new Object[fields.length]);
    }
}
