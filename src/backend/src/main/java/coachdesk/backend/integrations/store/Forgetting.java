package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_CURSOR;
import static coachdesk.backend.store.db.Tables.INTEGRATION_DAY;
import static coachdesk.backend.store.db.Tables.INTEGRATION_DELIVERY;
import static coachdesk.backend.store.db.Tables.INTEGRATION_JOB;
import static coachdesk.backend.store.db.Tables.INTEGRATION_LINK;
import static coachdesk.backend.store.db.Tables.INTEGRATION_LOG;
import static coachdesk.backend.store.db.Tables.INTEGRATION_RUN;
import static coachdesk.backend.store.db.Tables.INTEGRATION_SECRET;

import coachdesk.backend.store.ChangeSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;

/** Takes away all that is kept beside the record of an integration. */
public final class Forgetting {
    private static final List<Table<?>> TABLES = List.of(
            INTEGRATION_SECRET,
            INTEGRATION_LINK,
            INTEGRATION_JOB,
            INTEGRATION_CURSOR,
            INTEGRATION_RUN,
            INTEGRATION_LOG,
            INTEGRATION_DAY,
            INTEGRATION_DELIVERY);

    private Forgetting() {}

    /** Takes away who is whom there, and how far it was looked through: it is another account now. */
    public static void account(ChangeSet changes, String integration, Collection<String> people) {
        changes.sql()
                .deleteFrom(INTEGRATION_LINK)
                .where(
                        INTEGRATION_LINK.TENANT.eq(changes.tenant()),
                        INTEGRATION_LINK.INTEGRATION.eq(integration),
                        INTEGRATION_LINK.KIND.in(people))
                .execute();
        changes.sql()
                .deleteFrom(INTEGRATION_JOB)
                .where(
                        INTEGRATION_JOB.TENANT.eq(changes.tenant()),
                        INTEGRATION_JOB.INTEGRATION.eq(integration),
                        INTEGRATION_JOB.EVENT.eq(Job.INBOUND))
                .execute();
        CursorTable cursors = new CursorTable(changes);
        Instant now = changes.now();
        cursors.find(integration)
                .ifPresent(before -> cursors.keep(
                        integration, new CursorTable.Position(before.seq(), null, null, now, null, null, null)));
    }

    public static void all(ChangeSet changes, String integration) {
        for (Table<?> table : TABLES) {
            Field<String> tenant = table.field(INTEGRATION_SECRET.TENANT.getName(), String.class);
            Field<String> of = table.field(INTEGRATION_SECRET.INTEGRATION.getName(), String.class);
            changes.sql()
                    .deleteFrom(table)
                    .where(tenant.eq(changes.tenant()), of.eq(integration))
                    .execute();
        }
    }
}
