package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_DAY;
import static coachdesk.backend.store.db.Tables.INTEGRATION_LOG;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.db.tables.records.IntegrationLogRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** What one integration did, and how often it did well, within the caller's transaction. */
public final class LogTable {
    private static final int KEPT = 1_000;

    private final ChangeSet changes;
    private final String integration;
    private final Condition here;

    /** @param request sealed; null when nothing went there @param code null when all went well */
    public record Line(
            String id,
            String type,
            String direction,
            Ref ref,
            String external,
            boolean succeeded,
            String code,
            String message,
            String request,
            Instant started,
            long millis,
            int attempts) {}

    public record Day(String day, int succeeded, int failed) {}

    public LogTable(ChangeSet changes, String integration) {
        this.changes = changes;
        this.integration = integration;
        this.here = INTEGRATION_LOG.TENANT.eq(changes.tenant()).and(INTEGRATION_LOG.INTEGRATION.eq(integration));
    }

    public void add(Line line, LocalDate today) {
        changes.sql()
                .insertInto(INTEGRATION_LOG)
                .set(INTEGRATION_LOG.TENANT, changes.tenant())
                .set(INTEGRATION_LOG.INTEGRATION, integration)
                .set(INTEGRATION_LOG.ID, line.id())
                .set(INTEGRATION_LOG.TYPE, line.type())
                .set(INTEGRATION_LOG.DIRECTION, line.direction())
                .set(INTEGRATION_LOG.KIND, line.ref().kind())
                .set(INTEGRATION_LOG.ENTITY, line.ref().id())
                .set(INTEGRATION_LOG.EXTERNAL, line.external())
                .set(INTEGRATION_LOG.STATE, line.succeeded() ? "success" : "failed")
                .set(INTEGRATION_LOG.CODE, line.code())
                .set(INTEGRATION_LOG.MESSAGE, line.message())
                .set(INTEGRATION_LOG.REQUEST, line.request())
                .set(INTEGRATION_LOG.STARTED, line.started().toEpochMilli())
                .set(INTEGRATION_LOG.MILLIS, line.millis())
                .set(INTEGRATION_LOG.ATTEMPTS, line.attempts())
                .execute();
        count(today, line.succeeded());
    }

    private void count(LocalDate today, boolean succeeded) {
        int good = succeeded ? 1 : 0;
        changes.sql()
                .insertInto(INTEGRATION_DAY)
                .set(INTEGRATION_DAY.TENANT, changes.tenant())
                .set(INTEGRATION_DAY.INTEGRATION, integration)
                .set(INTEGRATION_DAY.DAY, today.toString())
                .set(INTEGRATION_DAY.SUCCEEDED, good)
                .set(INTEGRATION_DAY.FAILED, 1 - good)
                .onConflict(INTEGRATION_DAY.TENANT, INTEGRATION_DAY.INTEGRATION, INTEGRATION_DAY.DAY)
                .doUpdate()
                .set(INTEGRATION_DAY.SUCCEEDED, INTEGRATION_DAY.SUCCEEDED.plus(good))
                .set(INTEGRATION_DAY.FAILED, INTEGRATION_DAY.FAILED.plus(1 - good))
                .execute();
    }

    /** Keeps the newest {@value #KEPT}. */
    public void prune() {
        Long oldest = changes.sql()
                .select(INTEGRATION_LOG.STARTED)
                .from(INTEGRATION_LOG)
                .where(here)
                .orderBy(INTEGRATION_LOG.STARTED.desc())
                .offset(KEPT - 1)
                .limit(1)
                .fetchOne(INTEGRATION_LOG.STARTED);
        if (oldest != null) {
            changes.sql()
                    .deleteFrom(INTEGRATION_LOG)
                    .where(here, INTEGRATION_LOG.STARTED.lt(oldest))
                    .execute();
        }
    }

    /** The newest first. */
    public List<Line> newest(int limit) {
        return changes.sql()
                .selectFrom(INTEGRATION_LOG)
                .where(here)
                .orderBy(INTEGRATION_LOG.STARTED.desc(), INTEGRATION_LOG.ID)
                .limit(limit)
                .fetch(LogTable::line);
    }

    public Optional<Line> find(String id) {
        return changes.sql()
                .selectFrom(INTEGRATION_LOG)
                .where(here, INTEGRATION_LOG.ID.eq(id))
                .fetchOptional(LogTable::line);
    }

    private static Line line(IntegrationLogRecord row) {
        return new Line(
                row.getId(),
                row.getType(),
                row.getDirection(),
                new Ref(row.getKind(), row.getEntity()),
                row.getExternal(),
                row.getState().equals("success"),
                row.getCode(),
                row.getMessage(),
                row.getRequest(),
                Instant.ofEpochMilli(row.getStarted()),
                row.getMillis(),
                row.getAttempts());
    }

    /** The oldest first. */
    public List<Day> days(LocalDate from) {
        return changes.sql()
                .selectFrom(INTEGRATION_DAY)
                .where(
                        INTEGRATION_DAY.TENANT.eq(changes.tenant()),
                        INTEGRATION_DAY.INTEGRATION.eq(integration),
                        INTEGRATION_DAY.DAY.ge(from.toString()))
                .orderBy(INTEGRATION_DAY.DAY)
                .fetch(row -> new Day(row.getDay(), row.getSucceeded(), row.getFailed()));
    }
}
