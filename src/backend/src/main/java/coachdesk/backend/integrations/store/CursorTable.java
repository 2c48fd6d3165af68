package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_CURSOR;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.db.tables.records.IntegrationCursorRecord;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;

/** Up to where changes here and there were taken in, within the caller's transaction. */
public final class CursorTable {
    private final ChangeSet changes;

    /**
     * @param seq of the change order here
     * @param external the platform's own; null before the first look
     * @param polled when the platform was last looked through; null before
     * @param since when following began
     * @param broken since when it rests; null while all is well
     * @param told when somebody was told of that; null before
     */
    public record Position(long seq, String external, Instant polled, Instant since, Instant broken, Instant told) {
        public Position seq(long next) {
            return new Position(next, external, polled, since, broken, told);
        }

        public Position external(String next, Instant now) {
            return new Position(seq, next, now, since, broken, told);
        }

        public Position broken(Instant from) {
            return new Position(seq, external, polled, since, from, null);
        }

        public Position told(Instant at) {
            return new Position(seq, external, polled, since, broken, at);
        }
    }

    public CursorTable(ChangeSet changes) {
        this.changes = changes;
    }

    public Optional<Position> find(String integration) {
        return changes.sql()
                .selectFrom(INTEGRATION_CURSOR)
                .where(is(integration))
                .fetchOptional(CursorTable::position);
    }

    private static Position position(IntegrationCursorRecord row) {
        return new Position(
                row.getSeq(),
                row.getExternal(),
                instant(row.getPolled()),
                Instant.ofEpochMilli(row.getSince()),
                instant(row.getBroken()),
                instant(row.getTold()));
    }

    public void keep(String integration, Position position) {
        IntegrationCursorRecord row = changes.sql().newRecord(INTEGRATION_CURSOR);
        row.setTenant(changes.tenant());
        row.setIntegration(integration);
        row.setSeq(position.seq());
        row.setExternal(position.external());
        row.setPolled(millis(position.polled()));
        row.setSince(millis(position.since()));
        row.setBroken(millis(position.broken()));
        row.setTold(millis(position.told()));
        changes.sql()
                .insertInto(INTEGRATION_CURSOR)
                .set(row)
                .onConflict(INTEGRATION_CURSOR.TENANT, INTEGRATION_CURSOR.INTEGRATION)
                .doUpdate()
                .set(row)
                .execute();
    }

    private Condition is(String integration) {
        return INTEGRATION_CURSOR.TENANT.eq(changes.tenant()).and(INTEGRATION_CURSOR.INTEGRATION.eq(integration));
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
