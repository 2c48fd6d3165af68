package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_CONSENT;

import coachdesk.backend.store.Database;
import java.time.Instant;
import java.util.Optional;

/** Consents that were begun in a browser. Thread-safe. */
public final class ConsentTable {
    private final Database database;

    public ConsentTable(Database database) {
        this.database = database;
    }

    /** @param now those that ended before are forgotten with it */
    public void add(String state, String tenant, String sealed, Instant expires, Instant now) {
        database.write(sql -> {
            sql.deleteFrom(INTEGRATION_CONSENT)
                    .where(INTEGRATION_CONSENT.EXPIRES.lt(now.toEpochMilli()))
                    .execute();
            return sql.insertInto(INTEGRATION_CONSENT)
                    .set(INTEGRATION_CONSENT.STATE, state)
                    .set(INTEGRATION_CONSENT.TENANT, tenant)
                    .set(INTEGRATION_CONSENT.SEALED, sealed)
                    .set(INTEGRATION_CONSENT.EXPIRES, expires.toEpochMilli())
                    .execute();
        });
    }

    /** What was kept, once: of two who come with the same one gets it. Empty when it has ended. */
    public Optional<String> take(String state, String tenant, Instant now) {
        return database.write(sql -> {
            Optional<String> sealed = sql.select(INTEGRATION_CONSENT.SEALED)
                    .from(INTEGRATION_CONSENT)
                    .where(
                            INTEGRATION_CONSENT.STATE.eq(state),
                            INTEGRATION_CONSENT.TENANT.eq(tenant),
                            INTEGRATION_CONSENT.EXPIRES.ge(now.toEpochMilli()))
                    .fetchOptional(INTEGRATION_CONSENT.SEALED);
            boolean mine = sql.deleteFrom(INTEGRATION_CONSENT)
                            .where(INTEGRATION_CONSENT.STATE.eq(state), INTEGRATION_CONSENT.TENANT.eq(tenant))
                            .execute()
                    == 1;
            return sealed.filter(found -> mine);
        });
    }
}
