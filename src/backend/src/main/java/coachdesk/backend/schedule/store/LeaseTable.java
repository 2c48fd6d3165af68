package coachdesk.backend.schedule.store;

import static coachdesk.backend.store.db.Tables.SCHEDULER_LEASE;

import coachdesk.backend.store.ChangeSet;
import java.time.Instant;
import java.util.Optional;

/** Who lets planned sendings go, one row a studio. All within the caller's transaction. */
public final class LeaseTable {
    private LeaseTable() {}

    /**
     * The lease as it was last taken.
     *
     * @param name may be null
     * @param kind desk or server, as on the wire
     * @param epoch grows each time that another one takes it
     */
    public record Lease(String holder, String name, String kind, long epoch, Instant until) {
        public boolean free(Instant now) {
            return !now.isBefore(until);
        }
    }

    /** Also one that has lapsed; empty when nobody ever held it. */
    public static Optional<Lease> find(ChangeSet changes) {
        return changes.sql()
                .selectFrom(SCHEDULER_LEASE)
                .where(SCHEDULER_LEASE.TENANT.eq(changes.tenant()))
                .fetchOptional(row -> new Lease(
                        row.getHolder(),
                        row.getName(),
                        row.getKind(),
                        row.getEpoch(),
                        Instant.ofEpochMilli(row.getUntil())));
    }

    public static void keep(ChangeSet changes, Lease lease) {
        changes.sql()
                .insertInto(SCHEDULER_LEASE)
                .set(SCHEDULER_LEASE.TENANT, changes.tenant())
                .set(SCHEDULER_LEASE.HOLDER, lease.holder())
                .set(SCHEDULER_LEASE.NAME, lease.name())
                .set(SCHEDULER_LEASE.KIND, lease.kind())
                .set(SCHEDULER_LEASE.EPOCH, lease.epoch())
                .set(SCHEDULER_LEASE.UNTIL, lease.until().toEpochMilli())
                .onConflict(SCHEDULER_LEASE.TENANT)
                .doUpdate()
                .set(SCHEDULER_LEASE.HOLDER, lease.holder())
                .set(SCHEDULER_LEASE.NAME, lease.name())
                .set(SCHEDULER_LEASE.KIND, lease.kind())
                .set(SCHEDULER_LEASE.EPOCH, lease.epoch())
                .set(SCHEDULER_LEASE.UNTIL, lease.until().toEpochMilli())
                .execute();
    }
}
