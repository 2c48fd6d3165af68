package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_SECRET;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.db.tables.records.IntegrationSecretRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What opens accounts at platforms, sealed. Thread-safe. */
public final class SecretTable {
    private final Database database;

    /** @param version counts up with each change; who changes one names the version that it saw */
    public record Row(String tenant, String integration, String sealed, long version) {}

    public SecretTable(Database database) {
        this.database = database;
    }

    public Optional<Row> find(String tenant, String integration) {
        return rows(one(tenant, integration)).stream().findFirst();
    }

    /** Of whatever studio. */
    public List<Row> anywhere(String integration) {
        return rows(INTEGRATION_SECRET.INTEGRATION.eq(integration));
    }

    public List<Row> all() {
        return rows(DSL.noCondition());
    }

    /** Within the caller's transaction. */
    public static Optional<Row> find(ChangeSet changes, String integration) {
        return changes.sql()
                .selectFrom(INTEGRATION_SECRET)
                .where(one(changes.tenant(), integration))
                .fetchOptional(SecretTable::row);
    }

    private static Row row(IntegrationSecretRecord row) {
        return new Row(row.getTenant(), row.getIntegration(), row.getSealed(), row.getVersion());
    }

    private List<Row> rows(Condition which) {
        return database.read(
                sql -> sql.selectFrom(INTEGRATION_SECRET).where(which).fetch(SecretTable::row));
    }

    /** Takes the place of what was there, whoever is at it. */
    public static void put(ChangeSet changes, String integration, String sealed) {
        long now = changes.now().toEpochMilli();
        changes.sql()
                .insertInto(INTEGRATION_SECRET)
                .set(INTEGRATION_SECRET.TENANT, changes.tenant())
                .set(INTEGRATION_SECRET.INTEGRATION, integration)
                .set(INTEGRATION_SECRET.SEALED, sealed)
                .set(INTEGRATION_SECRET.VERSION, 1L)
                .set(INTEGRATION_SECRET.CHANGED, now)
                .onConflict(INTEGRATION_SECRET.TENANT, INTEGRATION_SECRET.INTEGRATION)
                .doUpdate()
                .set(INTEGRATION_SECRET.SEALED, sealed)
                .set(INTEGRATION_SECRET.VERSION, INTEGRATION_SECRET.VERSION.plus(1))
                .set(INTEGRATION_SECRET.CHANGED, now)
                .setNull(INTEGRATION_SECRET.RENEWING)
                .execute();
    }

    /** @return false when somebody else changed it since it was read: then nothing happened */
    public boolean replace(Row seen, String sealed, Instant now) {
        return database.write(sql -> sql.update(INTEGRATION_SECRET)
                        .set(INTEGRATION_SECRET.SEALED, sealed)
                        .set(INTEGRATION_SECRET.VERSION, seen.version() + 1)
                        .set(INTEGRATION_SECRET.CHANGED, now.toEpochMilli())
                        .setNull(INTEGRATION_SECRET.RENEWING)
                        .where(unchanged(seen))
                        .execute())
                == 1;
    }

    /**
     * Says that one asks for new tokens.
     *
     * @return the row as it is then; empty when somebody else is at it, or was
     */
    public Optional<Row> claim(Row seen, Instant until, Instant now) {
        Condition free = INTEGRATION_SECRET.RENEWING.isNull().or(INTEGRATION_SECRET.RENEWING.lt(now.toEpochMilli()));
        int claimed = database.write(sql -> sql.update(INTEGRATION_SECRET)
                .set(INTEGRATION_SECRET.VERSION, seen.version() + 1)
                .set(INTEGRATION_SECRET.RENEWING, until.toEpochMilli())
                .where(unchanged(seen), free)
                .execute());
        return claimed == 1
                ? Optional.of(new Row(seen.tenant(), seen.integration(), seen.sealed(), seen.version() + 1))
                : Optional.empty();
    }

    /** Takes a claim back that came to nothing. */
    public void release(Row claimed) {
        database.write(sql -> sql.update(INTEGRATION_SECRET)
                .setNull(INTEGRATION_SECRET.RENEWING)
                .where(unchanged(claimed))
                .execute());
    }

    private static Condition unchanged(Row seen) {
        return one(seen.tenant(), seen.integration()).and(INTEGRATION_SECRET.VERSION.eq(seen.version()));
    }

    private static Condition one(String tenant, String integration) {
        return INTEGRATION_SECRET.TENANT.eq(tenant).and(INTEGRATION_SECRET.INTEGRATION.eq(integration));
    }
}
