package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.OP_RESULT;
import static coachdesk.backend.store.db.Tables.RECORD;
import static coachdesk.backend.store.db.Tables.TENANT;
import static coachdesk.backend.store.db.Tables.TOUCH;
import static org.jooq.impl.DSL.max;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Forgets what was deleted long ago. A desk that was away for longer loads everything anew. */
public final class Purge {
    public static final Duration TOMBSTONES = Duration.ofDays(90);
    /** Longer than any desk keeps an operation that it does not know the result of. */
    public static final Duration RESULTS = Duration.ofDays(400);

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    public Purge(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        for (Tenants.Tenant tenant : tenants.all()) {
            database.write(sql -> {
                new ChangeSetSql(sql, tenant.id(), now).lock();
                purge(sql, tenant.id(), now);
                return null;
            });
        }
    }

    private static void purge(DSLContext sql, String tenant, Instant now) {
        sql.deleteFrom(OP_RESULT)
                .where(
                        OP_RESULT.TENANT.eq(tenant),
                        OP_RESULT.AT.lt(now.minus(RESULTS).toEpochMilli()))
                .execute();
        Condition old = RECORD.TENANT
                .eq(tenant)
                .and(RECORD.DELETED.isTrue())
                .and(RECORD.CHANGED.lt(now.minus(TOMBSTONES).toEpochMilli()));
        Long newest = sql.select(max(RECORD.SEQ)).from(RECORD).where(old).fetchOneInto(Long.class);
        if (newest == null) {
            return;
        }
        sql.deleteFrom(TOUCH)
                .where(TOUCH.TENANT.eq(tenant))
                .andExists(sql.selectOne()
                        .from(RECORD)
                        .where(old)
                        .and(RECORD.KIND.eq(TOUCH.KIND))
                        .and(RECORD.ID.eq(TOUCH.ID)))
                .execute();
        sql.deleteFrom(RECORD).where(old).execute();
        sql.update(TENANT)
                .set(TENANT.OLDEST, newest)
                .where(TENANT.TENANT_.eq(tenant))
                .execute();
    }
}
