package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.ACCOUNT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts. Thread-safe. */
public final class AccountStore {
    private final Database database;

    /**
     * @param email lower case, unique among all tenants
     * @param role {@code coach} or {@code front_desk}
     * @param hash of the password, Argon2id; empty for an account that cannot sign in by password
     */
    public record Row(
            String tenant,
            String id,
            String email,
            String name,
            String role,
            String hash,
            boolean disabled,
            Instant madeAt) {}

    public AccountStore(Database database) {
        this.database = database;
    }

    public Optional<Row> byEmail(String email) {
        return rows(ACCOUNT.EMAIL.eq(email)).stream().findFirst();
    }

    public Optional<Row> find(String tenant, String id) {
        return rows(ACCOUNT.TENANT.eq(tenant).and(ACCOUNT.ID.eq(id))).stream().findFirst();
    }

    public List<Row> all(String tenant) {
        return rows(ACCOUNT.TENANT.eq(tenant));
    }

    private List<Row> rows(org.jooq.Condition which) {
        return database.read(sql -> sql.selectFrom(ACCOUNT)
                .where(which)
                .orderBy(ACCOUNT.EMAIL)
                .fetch(row -> new Row(
                        row.getTenant(),
                        row.getId(),
                        row.getEmail(),
                        row.getName(),
                        row.getRole(),
                        row.getHash(),
                        row.getDisabled(),
                        Instant.ofEpochMilli(row.getMadeAt()))));
    }

    /** @return false when the address is taken */
    public boolean add(Row account) {
        return database.write(sql -> sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.TENANT, account.tenant())
                        .set(ACCOUNT.ID, account.id())
                        .set(ACCOUNT.EMAIL, account.email())
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.ROLE, account.role())
                        .set(ACCOUNT.HASH, account.hash())
                        .set(ACCOUNT.DISABLED, account.disabled())
                        .set(ACCOUNT.MADE_AT, account.madeAt().toEpochMilli())
                        .onConflictDoNothing()
                        .execute())
                > 0;
    }

    public void rename(String tenant, String id, String name) {
        database.write(sql -> sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .where(ACCOUNT.TENANT.eq(tenant), ACCOUNT.ID.eq(id))
                .execute());
    }

    /** @param hash of the new password */
    public void changeHash(String tenant, String id, String hash) {
        database.write(sql -> sql.update(ACCOUNT)
                .set(ACCOUNT.HASH, hash)
                .where(ACCOUNT.TENANT.eq(tenant), ACCOUNT.ID.eq(id))
                .execute());
    }

    public boolean remove(String tenant, String id) {
        return database.write(sql -> sql.deleteFrom(ACCOUNT)
                        .where(ACCOUNT.TENANT.eq(tenant), ACCOUNT.ID.eq(id))
                        .execute())
                > 0;
    }
}
