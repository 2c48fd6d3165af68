package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.TENANT;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The studios of a backend. Nothing of one is ever visible to another. */
public final class Tenants {
    private final Database database;
    private final Supplier<String> newId;

    public record Tenant(String id, String name) {}

    /** What a studio says of itself; either may be null. */
    public record Details(String phone, String sector) {}

    /** @param newId makes UUIDs */
    public Tenants(Database database, Supplier<String> newId) {
        this.database = database;
        this.newId = newId;
    }

    public List<Tenant> all() {
        return database.read(sql -> sql.select(TENANT.TENANT_, TENANT.NAME)
                .from(TENANT)
                .orderBy(TENANT.NAME, TENANT.TENANT_)
                .fetch(row -> new Tenant(row.value1(), row.value2())));
    }

    public Optional<Tenant> find(String id) {
        return all().stream().filter(tenant -> tenant.id().equals(id)).findFirst();
    }

    /** The one of that name, made when there is none. */
    public Tenant named(String name) {
        return all().stream()
                .filter(tenant -> tenant.name().equals(name))
                .findFirst()
                .orElseGet(() -> create(name));
    }

    public Details details(String id) {
        return database.read(sql -> sql.select(TENANT.PHONE, TENANT.SECTOR)
                .from(TENANT)
                .where(TENANT.TENANT_.eq(id))
                .fetchSingle(row -> new Details(row.value1(), row.value2())));
    }

    public void describe(String id, String name, Details details) {
        database.write(sql -> sql.update(TENANT)
                .set(TENANT.NAME, name)
                .set(TENANT.PHONE, details.phone())
                .set(TENANT.SECTOR, details.sector())
                .where(TENANT.TENANT_.eq(id))
                .execute());
    }

    /** One that has nothing yet. */
    public void remove(String id) {
        database.write(
                sql -> sql.deleteFrom(TENANT).where(TENANT.TENANT_.eq(id)).execute());
    }

    /** A new one, whatever others are called. */
    public Tenant create(String name) {
        Tenant tenant = new Tenant(newId.get(), name);
        database.write(sql -> sql.insertInto(TENANT)
                .set(TENANT.TENANT_, tenant.id())
                .set(TENANT.NAME, name)
                .set(TENANT.EPOCH, newId.get())
                .set(TENANT.SEQ, 0L)
                .set(TENANT.OLDEST, 0L)
                .execute());
        return tenant;
    }

    /** After the database was restored from a backup: every cursor given out before is refused from now on. */
    public void renewEpochs() {
        for (Tenant tenant : all()) {
            database.write(sql -> sql.update(TENANT)
                    .set(TENANT.EPOCH, newId.get())
                    .where(TENANT.TENANT_.eq(tenant.id()))
                    .execute());
        }
    }
}
