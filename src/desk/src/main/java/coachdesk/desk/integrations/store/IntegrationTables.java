package coachdesk.desk.integrations.store;

import static coachdesk.desk.store.Column.text;
import static coachdesk.desk.store.db.Tables.INTEGRATION;
import static coachdesk.desk.store.db.Tables.SYNC_RUN;

import coachdesk.contract.Kind;
import coachdesk.desk.store.ColumnTable;
import coachdesk.desk.store.KindTable;
import java.util.List;

/** How connections to other platforms are stored, and what was asked of them. */
public final class IntegrationTables {
    private IntegrationTables() {}

    public static List<KindTable> all() {
        return List.of(
                new ColumnTable(Kind.INTEGRATION, INTEGRATION),
                new ColumnTable(
                        Kind.SYNC_RUN,
                        SYNC_RUN,
                        text(SYNC_RUN.INTEGRATION_ID, "integration_id"),
                        text(SYNC_RUN.ASKED_AT, "asked_at")));
    }
}
