package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.PROVIDER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settings of providers, sealed. Thread-safe. */
public final class ProviderStore {
    private final Database database;

    /** @param code the last error, or null */
    public record Row(String name, String sealed, String code, Instant changed) {}

    public ProviderStore(Database database) {
        this.database = database;
    }

    public List<Row> all(String tenant) {
        return database.read(sql -> sql.selectFrom(PROVIDER)
                .where(PROVIDER.TENANT.eq(tenant))
                .fetch(row -> new Row(
                        row.getName(), row.getSealed(), row.getCode(), Instant.ofEpochMilli(row.getChanged()))));
    }

    public Optional<Row> find(String tenant, String name) {
        return all(tenant).stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** Takes the place of what was there. */
    public void put(String tenant, Row row) {
        database.write(sql -> sql.insertInto(PROVIDER)
                .set(PROVIDER.TENANT, tenant)
                .set(PROVIDER.NAME, row.name())
                .set(PROVIDER.SEALED, row.sealed())
                .set(PROVIDER.CODE, row.code())
                .set(PROVIDER.CHANGED, row.changed().toEpochMilli())
                .onConflict(PROVIDER.TENANT, PROVIDER.NAME)
                .doUpdate()
                .set(PROVIDER.SEALED, row.sealed())
                .set(PROVIDER.CODE, row.code())
                .set(PROVIDER.CHANGED, row.changed().toEpochMilli())
                .execute());
    }

    /** @param code null when all is well again */
    public void keepCode(String tenant, String name, String code) {
        database.write(sql -> sql.update(PROVIDER)
                .set(PROVIDER.CODE, code)
                .where(PROVIDER.TENANT.eq(tenant), PROVIDER.NAME.eq(name))
                .execute());
    }

    public boolean remove(String tenant, String name) {
        return database.write(sql -> sql.deleteFrom(PROVIDER)
                        .where(PROVIDER.TENANT.eq(tenant), PROVIDER.NAME.eq(name))
                        .execute())
                > 0;
    }
}
