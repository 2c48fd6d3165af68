package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.RECORD;

import coachdesk.backend.store.Database;
import coachdesk.contract.Kind;
import java.time.Instant;
import java.util.List;

/** Integrations as they are stored, with when each changed last by the server's clock. Thread-safe. */
public final class IntegrationRows {
    private final Database database;

    public record Row(String id, String doc, Instant changed) {}

    public IntegrationRows(Database database) {
        this.database = database;
    }

    /** Live ones, the newest first. */
    public List<Row> all(String tenant) {
        return database.read(sql -> sql.select(RECORD.ID, RECORD.DOC, RECORD.CHANGED)
                .from(RECORD)
                .where(RECORD.TENANT.eq(tenant), RECORD.KIND.eq(Kind.INTEGRATION.wire()), RECORD.DELETED.isFalse())
                .orderBy(RECORD.MADE_AT.desc(), RECORD.ID)
                .fetch(row -> new Row(row.value1(), row.value2(), Instant.ofEpochMilli(row.value3()))));
    }
}
