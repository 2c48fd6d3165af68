package coachdesk.backend.delivery.store;

import static coachdesk.backend.store.db.Tables.DELIVERY;
import static coachdesk.backend.store.db.Tables.RUN;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.db.tables.records.RunRecord;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The runs. What is written goes into the caller's transaction, in which nobody else writes for the tenant. */
public final class RunTable {
    private final Database database;

    public RunTable(Database database) {
        this.database = database;
    }

    public Optional<RunRow> find(String tenant, String dispatch) {
        return database.read(sql -> find(sql, tenant, dispatch));
    }

    public Optional<RunRow> find(ChangeSet changes, String dispatch) {
        return find(changes.sql(), changes.tenant(), dispatch);
    }

    /** Of a campaign, the newest first. */
    public List<RunRow> ofCampaign(String tenant, String campaign) {
        return database.read(sql -> rows(sql, RUN.TENANT.eq(tenant).and(RUN.CAMPAIGN.eq(campaign))));
    }

    private static Optional<RunRow> find(DSLContext sql, String tenant, String dispatch) {
        return rows(sql, RUN.TENANT.eq(tenant).and(RUN.DISPATCH.eq(dispatch))).stream()
                .findFirst();
    }

    private static List<RunRow> rows(DSLContext sql, Condition which) {
        return sql.selectFrom(RUN)
                .where(which)
                .orderBy(RUN.STARTED.desc(), RUN.DISPATCH)
                .fetch(RunTable::row);
    }

    private static RunRow row(RunRecord row) {
        return new RunRow(
                row.getDispatch(),
                row.getCampaign(),
                row.getName(),
                RunState.ofWire(row.getState()),
                row.getTest(),
                row.getHolder(),
                row.getEpoch(),
                Instant.ofEpochMilli(row.getBeat()),
                row.getRetries().intValue(),
                row.getLetter(),
                Instant.ofEpochMilli(row.getStarted()),
                row.getEnded() == null ? null : Instant.ofEpochMilli(row.getEnded()));
    }

    public void add(ChangeSet changes, RunRow run) {
        changes.sql()
                .insertInto(RUN)
                .set(RUN.TENANT, changes.tenant())
                .set(RUN.DISPATCH, run.dispatch())
                .set(RUN.CAMPAIGN, run.campaign())
                .set(RUN.NAME, run.name())
                .set(RUN.STATE, run.state().wire())
                .set(RUN.TEST, run.test())
                .set(RUN.HOLDER, run.holder())
                .set(RUN.EPOCH, run.epoch())
                .set(RUN.BEAT, run.beat().toEpochMilli())
                .set(RUN.SEQ, 0L)
                .set(RUN.RETRIES, (long) run.retries())
                .set(RUN.LETTER, run.letter())
                .set(RUN.STARTED, run.started().toEpochMilli())
                .execute();
    }

    /** From now on only this holder writes, with the new epoch. */
    public long take(ChangeSet changes, String dispatch, String holder, int retries) {
        return changes.sql()
                .update(RUN)
                .set(RUN.STATE, RunState.RUNNING.wire())
                .set(RUN.HOLDER, holder)
                .set(RUN.EPOCH, RUN.EPOCH.plus(1))
                .set(RUN.BEAT, changes.now().toEpochMilli())
                .set(RUN.RETRIES, (long) retries)
                .setNull(RUN.ENDED)
                .where(RUN.TENANT.eq(changes.tenant()), RUN.DISPATCH.eq(dispatch))
                .returningResult(RUN.EPOCH)
                .fetchSingle()
                .value1();
    }

    /** As {@link #take}, of a run that rests and goes on resting: only what may have left is told. */
    public long inherit(ChangeSet changes, String dispatch, String holder) {
        return changes.sql()
                .update(RUN)
                .set(RUN.HOLDER, holder)
                .set(RUN.EPOCH, RUN.EPOCH.plus(1))
                .set(RUN.BEAT, changes.now().toEpochMilli())
                .where(RUN.TENANT.eq(changes.tenant()), RUN.DISPATCH.eq(dispatch))
                .returningResult(RUN.EPOCH)
                .fetchSingle()
                .value1();
    }

    /** Runs that rest while something of theirs may have left, and whose holder has been silent since then. */
    public List<String> abandoned(String tenant, Instant since) {
        return database.read(sql -> sql.select(RUN.DISPATCH)
                .from(RUN)
                .where(
                        RUN.TENANT.eq(tenant),
                        RUN.STATE.in(RunState.PAUSED.wire(), RunState.STOPPED.wire()),
                        RUN.BEAT.lt(since.toEpochMilli()),
                        DSL.exists(DSL.selectOne()
                                .from(DELIVERY)
                                .where(
                                        DELIVERY.TENANT.eq(RUN.TENANT),
                                        DELIVERY.DISPATCH.eq(RUN.DISPATCH),
                                        DELIVERY.CHANNEL.in(Channel.EMAIL.wire(), Channel.WHATSAPP.wire()),
                                        DELIVERY.STATE.eq(DeliveryState.SENDING.wire()))))
                .fetch(RUN.DISPATCH));
    }

    /** Nobody takes a row of it any more. */
    public void rest(ChangeSet changes, String dispatch, RunState state) {
        changes.sql()
                .update(RUN)
                .set(RUN.STATE, state.wire())
                .set(RUN.ENDED, state == RunState.PAUSED ? null : changes.now().toEpochMilli())
                .where(RUN.TENANT.eq(changes.tenant()), RUN.DISPATCH.eq(dispatch))
                .execute();
    }

    public void beat(ChangeSet changes, String dispatch) {
        changes.sql()
                .update(RUN)
                .set(RUN.BEAT, changes.now().toEpochMilli())
                .where(RUN.TENANT.eq(changes.tenant()), RUN.DISPATCH.eq(dispatch))
                .execute();
    }
}
