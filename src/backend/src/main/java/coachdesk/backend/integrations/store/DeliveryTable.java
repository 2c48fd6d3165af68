package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_DELIVERY;

import coachdesk.backend.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What platforms told, as it came, each once. Thread-safe. */
public final class DeliveryTable {
    private static final Duration KEPT = Duration.ofDays(30);

    /** The event of what waits for an answer of n8n. */
    public static final String HANDED_ON = "n8n";

    private final Database database;
    private final String tenant;
    private final String integration;

    /** @param headers JSON, without signatures and keys */
    public record Delivery(String id, String event, String headers, String body) {}

    public DeliveryTable(Database database, String tenant, String integration) {
        this.database = database;
        this.tenant = tenant;
        this.integration = integration;
    }

    /** @return whether it is still to be handled: one that was handled is not again */
    public boolean take(Delivery delivery, Instant now) {
        return database.write(sql -> {
            sql.deleteFrom(INTEGRATION_DELIVERY)
                    .where(
                            here(),
                            INTEGRATION_DELIVERY.RECEIVED.lt(now.minus(KEPT).toEpochMilli()))
                    .execute();
            sql.insertInto(INTEGRATION_DELIVERY)
                    .set(INTEGRATION_DELIVERY.TENANT, tenant)
                    .set(INTEGRATION_DELIVERY.INTEGRATION, integration)
                    .set(INTEGRATION_DELIVERY.ID, delivery.id())
                    .set(INTEGRATION_DELIVERY.EVENT, delivery.event())
                    .set(INTEGRATION_DELIVERY.HEADERS, delivery.headers())
                    .set(INTEGRATION_DELIVERY.BODY, delivery.body())
                    .set(INTEGRATION_DELIVERY.RECEIVED, now.toEpochMilli())
                    .onConflictDoNothing()
                    .execute();
            return sql.fetchExists(
                    INTEGRATION_DELIVERY, here().and(is(delivery.id())).and(INTEGRATION_DELIVERY.HANDLED.isNull()));
        });
    }

    public void handled(String id, String outcome, Instant now) {
        database.write(sql -> sql.update(INTEGRATION_DELIVERY)
                .set(INTEGRATION_DELIVERY.HANDLED, now.toEpochMilli())
                .set(INTEGRATION_DELIVERY.OUTCOME, outcome)
                .where(here(), is(id))
                .execute());
    }

    /** What came of what was handed to n8n. */
    public CallbackTable.Known answered(String id, String outcome, Instant now) {
        return database.write(sql -> {
            Condition asked = here().and(is(id)).and(INTEGRATION_DELIVERY.EVENT.eq(HANDED_ON));
            int settled = sql.update(INTEGRATION_DELIVERY)
                    .set(INTEGRATION_DELIVERY.HANDLED, now.toEpochMilli())
                    .set(INTEGRATION_DELIVERY.OUTCOME, outcome)
                    .where(asked, INTEGRATION_DELIVERY.HANDLED.isNull())
                    .execute();
            return settled == 1
                    ? CallbackTable.Known.SETTLED
                    : sql.fetchExists(INTEGRATION_DELIVERY, asked)
                            ? CallbackTable.Known.FINAL
                            : CallbackTable.Known.NONE;
        });
    }

    /** When something came last. */
    public Optional<Instant> last() {
        Long last = database.read(sql -> sql.select(DSL.max(INTEGRATION_DELIVERY.RECEIVED))
                .from(INTEGRATION_DELIVERY)
                .where(here(), INTEGRATION_DELIVERY.EVENT.ne(HANDED_ON))
                .fetchSingle()
                .value1());
        return Optional.ofNullable(last).map(Instant::ofEpochMilli);
    }

    private Condition here() {
        return INTEGRATION_DELIVERY.TENANT.eq(tenant).and(INTEGRATION_DELIVERY.INTEGRATION.eq(integration));
    }

    private static Condition is(String id) {
        return INTEGRATION_DELIVERY.ID.eq(id);
    }
}
