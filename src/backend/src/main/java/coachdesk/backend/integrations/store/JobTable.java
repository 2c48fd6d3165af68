package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_JOB;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.db.tables.records.IntegrationJobRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What one integration still has to do, within the caller's transaction, in which nobody else writes for the tenant. */
public final class JobTable {
    /** Of those that come first some may have to wait for another of the same contact. */
    private static final int LOOKED_AT = 32;

    /** Longer than a process may have for a job. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final ChangeSet changes;
    private final String integration;
    private final Condition here;

    public JobTable(ChangeSet changes, String integration) {
        this.changes = changes;
        this.integration = integration;
        this.here = INTEGRATION_JOB.TENANT.eq(changes.tenant()).and(INTEGRATION_JOB.INTEGRATION.eq(integration));
    }

    /** One that waits already takes it in, and becomes the run's and as urgent. */
    public void add(Job job) {
        int added = changes.sql()
                .insertInto(INTEGRATION_JOB)
                .set(INTEGRATION_JOB.TENANT, changes.tenant())
                .set(INTEGRATION_JOB.INTEGRATION, integration)
                .set(INTEGRATION_JOB.ID, job.id())
                .set(INTEGRATION_JOB.EVENT, job.event())
                .set(INTEGRATION_JOB.KIND, job.ref().kind())
                .set(INTEGRATION_JOB.ENTITY, job.ref().id())
                .set(INTEGRATION_JOB.WHOSE, job.whose())
                .set(INTEGRATION_JOB.RUN, job.run())
                .set(INTEGRATION_JOB.PRIORITY, job.priority())
                .set(INTEGRATION_JOB.STATE, job.state())
                .set(INTEGRATION_JOB.ATTEMPTS, job.attempts())
                .set(INTEGRATION_JOB.NEXT_AT, job.nextAt().toEpochMilli())
                .set(INTEGRATION_JOB.CREATED, job.created().toEpochMilli())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            changes.sql()
                    .update(INTEGRATION_JOB)
                    .set(INTEGRATION_JOB.RUN, DSL.coalesce(INTEGRATION_JOB.RUN, DSL.val(job.run())))
                    .set(INTEGRATION_JOB.PRIORITY, DSL.least(INTEGRATION_JOB.PRIORITY, DSL.val(job.priority())))
                    .where(
                            here,
                            INTEGRATION_JOB.STATE.eq(Job.WAITING),
                            INTEGRATION_JOB.EVENT.eq(job.event()),
                            INTEGRATION_JOB.KIND.eq(job.ref().kind()),
                            INTEGRATION_JOB.ENTITY.eq(job.ref().id()))
                    .execute();
        }
    }

    /** Takes one that waits away from the run that asked for it. @return that run */
    public Optional<String> leave(String event, Ref ref) {
        Condition waiting = here.and(INTEGRATION_JOB.STATE.eq(Job.WAITING))
                .and(INTEGRATION_JOB.EVENT.eq(event))
                .and(INTEGRATION_JOB.KIND.eq(ref.kind()))
                .and(INTEGRATION_JOB.ENTITY.eq(ref.id()))
                .and(INTEGRATION_JOB.RUN.isNotNull());
        Optional<String> run = changes.sql()
                .select(INTEGRATION_JOB.RUN)
                .from(INTEGRATION_JOB)
                .where(waiting)
                .fetchOptional(INTEGRATION_JOB.RUN);
        run.ifPresent(left -> changes.sql()
                .update(INTEGRATION_JOB)
                .setNull(INTEGRATION_JOB.RUN)
                .where(waiting)
                .execute());
        return run;
    }

    /**
     * Those whose turn it is, from now on the caller's.
     *
     * @param until when somebody else may take them again; tells this taking from another
     */
    public List<Job> take(int limit, Instant until) {
        long now = changes.now().toEpochMilli();
        Set<String> busy = new HashSet<>(changes.sql()
                .select(INTEGRATION_JOB.WHOSE)
                .from(INTEGRATION_JOB)
                .where(here, INTEGRATION_JOB.STATE.eq(Job.RUNNING), INTEGRATION_JOB.NEXT_AT.gt(now))
                .fetch(INTEGRATION_JOB.WHOSE));
        List<Job> taken = new ArrayList<>();
        for (Job job :
                jobs(INTEGRATION_JOB.STATE.ne(Job.DEAD).and(INTEGRATION_JOB.NEXT_AT.le(now)), limit + LOOKED_AT)) {
            if (taken.size() < limit && busy.add(job.whose())) {
                set(job, Job.RUNNING, job.attempts(), until, job.error());
                taken.add(new Job(
                        job.id(),
                        job.event(),
                        job.ref(),
                        job.whose(),
                        job.run(),
                        job.priority(),
                        Job.RUNNING,
                        job.attempts(),
                        until,
                        job.error(),
                        job.created()));
            }
        }
        return taken;
    }

    /** Nothing waits for a time that comes only because the clock was set back. @param longest that anything may wait */
    public void clockSetBack(Duration longest) {
        long now = changes.now().toEpochMilli();
        Condition later = INTEGRATION_JOB
                .STATE
                .in(Job.WAITING, Job.RUNNING)
                .and(INTEGRATION_JOB.NEXT_AT.gt(now + AHEAD.toMillis()))
                .or(INTEGRATION_JOB.STATE.eq(Job.RETRYING).and(INTEGRATION_JOB.NEXT_AT.gt(now + longest.toMillis())));
        changes.sql()
                .update(INTEGRATION_JOB)
                .set(INTEGRATION_JOB.NEXT_AT, now)
                .where(here, later)
                .execute();
    }

    /** Whether it is still the caller's who took it; what it is about may have been done by another otherwise. */
    public boolean mine(Job job) {
        return changes.sql()
                .fetchExists(
                        INTEGRATION_JOB,
                        here.and(INTEGRATION_JOB.ID.eq(job.id()))
                                .and(INTEGRATION_JOB.STATE.eq(Job.RUNNING))
                                .and(INTEGRATION_JOB.NEXT_AT.eq(job.nextAt().toEpochMilli())));
    }

    public void done(Job job) {
        changes.sql()
                .deleteFrom(INTEGRATION_JOB)
                .where(here, INTEGRATION_JOB.ID.eq(job.id()))
                .execute();
    }

    public void again(Job job, int attempts, Instant nextAt, String error) {
        set(job, Job.RETRYING, attempts, nextAt, error);
    }

    public void dead(Job job, String error) {
        set(job, Job.DEAD, job.attempts() + 1, job.created(), error);
    }

    private void set(Job job, String state, int attempts, Instant nextAt, String error) {
        changes.sql()
                .update(INTEGRATION_JOB)
                .set(INTEGRATION_JOB.STATE, state)
                .set(INTEGRATION_JOB.ATTEMPTS, attempts)
                .set(INTEGRATION_JOB.NEXT_AT, nextAt.toEpochMilli())
                .set(INTEGRATION_JOB.ERROR, error)
                .where(here, INTEGRATION_JOB.ID.eq(job.id()))
                .execute();
    }

    /** Tries dead ones again. @param id null for all */
    public void revive(String id) {
        changes.sql()
                .update(INTEGRATION_JOB)
                .set(INTEGRATION_JOB.STATE, Job.RETRYING)
                .set(INTEGRATION_JOB.ATTEMPTS, 0)
                .set(INTEGRATION_JOB.NEXT_AT, changes.now().toEpochMilli())
                .where(here, dead(id))
                .execute();
    }

    /** Forgets dead ones. @param id null for all */
    public void drop(String id) {
        changes.sql().deleteFrom(INTEGRATION_JOB).where(here, dead(id)).execute();
    }

    private static Condition dead(String id) {
        return INTEGRATION_JOB.STATE.eq(Job.DEAD).and(id == null ? DSL.noCondition() : INTEGRATION_JOB.ID.eq(id));
    }

    /** How many of a run may still be done. */
    public int left(String run) {
        return changes.sql()
                .fetchCount(
                        INTEGRATION_JOB, here.and(INTEGRATION_JOB.RUN.eq(run)).and(INTEGRATION_JOB.STATE.ne(Job.DEAD)));
    }

    /** Whether one like it was given up, and nobody has looked at it yet. */
    public boolean gaveUp(String event, Ref ref) {
        return changes.sql()
                .fetchExists(
                        INTEGRATION_JOB,
                        here.and(dead(null))
                                .and(INTEGRATION_JOB.EVENT.eq(event))
                                .and(INTEGRATION_JOB.KIND.eq(ref.kind()))
                                .and(INTEGRATION_JOB.ENTITY.eq(ref.id())));
    }

    /** How many were given up. */
    public int dead() {
        return changes.sql().fetchCount(INTEGRATION_JOB, here.and(INTEGRATION_JOB.STATE.eq(Job.DEAD)));
    }

    /** How many are still to be done. */
    public int waiting() {
        return changes.sql().fetchCount(INTEGRATION_JOB, here.and(INTEGRATION_JOB.STATE.ne(Job.DEAD)));
    }

    /** When the next may be taken; empty when nothing waits. */
    public Optional<Instant> next() {
        return Optional.ofNullable(changes.sql()
                        .select(DSL.min(INTEGRATION_JOB.NEXT_AT))
                        .from(INTEGRATION_JOB)
                        .where(here, INTEGRATION_JOB.STATE.ne(Job.DEAD))
                        .fetchSingle()
                        .value1())
                .map(Instant::ofEpochMilli);
    }

    /** Those that were given up, then the others in the order in which they come. */
    public List<Job> all(int limit) {
        List<Job> all = new ArrayList<>(jobs(INTEGRATION_JOB.STATE.eq(Job.DEAD), limit));
        all.addAll(jobs(INTEGRATION_JOB.STATE.ne(Job.DEAD), limit - all.size()));
        return all;
    }

    private List<Job> jobs(Condition which, int limit) {
        return changes.sql()
                .selectFrom(INTEGRATION_JOB)
                .where(here, which)
                .orderBy(INTEGRATION_JOB.PRIORITY, INTEGRATION_JOB.CREATED, INTEGRATION_JOB.ID)
                .limit(limit)
                .fetch(JobTable::job);
    }

    private static Job job(IntegrationJobRecord row) {
        return new Job(
                row.getId(),
                row.getEvent(),
                new Ref(row.getKind(), row.getEntity()),
                row.getWhose(),
                row.getRun(),
                row.getPriority(),
                row.getState(),
                row.getAttempts(),
                Instant.ofEpochMilli(row.getNextAt()),
                row.getError(),
                Instant.ofEpochMilli(row.getCreated()));
    }
}
