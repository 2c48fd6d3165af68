package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_RUN;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.db.tables.records.IntegrationRunRecord;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;

/** How far sync runs are, within the caller's transaction. */
public final class RunTable {
    public static final String PULL = "pull";
    /** Who has to go there is written down. */
    public static final String QUEUE = "queue";

    public static final String PUSH = "push";

    private final ChangeSet changes;

    /** What came of one contact. */
    public enum Came {
        CREATED,
        CHANGED,
        SKIPPED,
        FAILED
    }

    /** @param external where the pull goes on; null for its beginning */
    public record Progress(
            String stage, String external, int total, int created, int changed, int skipped, int failed) {
        public int done() {
            return created + changed + skipped + failed;
        }
    }

    public RunTable(ChangeSet changes) {
        this.changes = changes;
    }

    public Optional<Progress> find(String run) {
        return changes.sql().selectFrom(INTEGRATION_RUN).where(is(run)).fetchOptional(RunTable::progress);
    }

    private static Progress progress(IntegrationRunRecord row) {
        return new Progress(
                row.getStage(),
                row.getExternal(),
                row.getTotal(),
                row.getCreated(),
                row.getChanged(),
                row.getSkipped(),
                row.getFailed());
    }

    public void begin(String run, String integration, String stage) {
        changes.sql()
                .insertInto(INTEGRATION_RUN)
                .set(INTEGRATION_RUN.TENANT, changes.tenant())
                .set(INTEGRATION_RUN.RUN, run)
                .set(INTEGRATION_RUN.INTEGRATION, integration)
                .set(INTEGRATION_RUN.STAGE, stage)
                .set(INTEGRATION_RUN.TOTAL, 0)
                .set(INTEGRATION_RUN.CREATED, 0)
                .set(INTEGRATION_RUN.CHANGED, 0)
                .set(INTEGRATION_RUN.SKIPPED, 0)
                .set(INTEGRATION_RUN.FAILED, 0)
                .onConflictDoNothing()
                .execute();
    }

    public void move(String run, String stage, String external) {
        changes.sql()
                .update(INTEGRATION_RUN)
                .set(INTEGRATION_RUN.STAGE, stage)
                .set(INTEGRATION_RUN.EXTERNAL, external)
                .where(is(run))
                .execute();
    }

    /** @param more how many more there are to be done than was known */
    public void expect(String run, int more) {
        add(run, INTEGRATION_RUN.TOTAL, more);
    }

    /** Nothing when the run is over. @param run may be null */
    public void count(String run, Came came, int many) {
        if (run != null && many > 0) {
            add(
                    run,
                    switch (came) {
                        case CREATED -> INTEGRATION_RUN.CREATED;
                        case CHANGED -> INTEGRATION_RUN.CHANGED;
                        case SKIPPED -> INTEGRATION_RUN.SKIPPED;
                        case FAILED -> INTEGRATION_RUN.FAILED;
                    },
                    many);
        }
    }

    private void add(String run, Field<Integer> field, int many) {
        changes.sql()
                .update(INTEGRATION_RUN)
                .set(field, field.plus(many))
                .where(is(run))
                .execute();
    }

    public void end(String run) {
        changes.sql().deleteFrom(INTEGRATION_RUN).where(is(run)).execute();
    }

    private Condition is(String run) {
        return INTEGRATION_RUN.TENANT.eq(changes.tenant()).and(INTEGRATION_RUN.RUN.eq(run));
    }
}
