package coachdesk.backend.store;

import static coachdesk.backend.store.db.Tables.ACCOUNT;
import static coachdesk.backend.store.db.Tables.SESSION;
import static coachdesk.backend.store.db.Tables.TENANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions, by the hash of their token. Thread-safe. */
public final class SessionStore {
    private final Database database;

    /** A session with the account that it is of. */
    public record Row(
            String id,
            String tenant,
            String studio,
            String account,
            String name,
            String role,
            String deviceName,
            Instant madeAt,
            Instant seenAt,
            Instant expiresAt) {}

    public SessionStore(Database database) {
        this.database = database;
    }

    public void add(
            String tokenHash, String tenant, String id, String account, String deviceName, Instant now, Instant end) {
        database.write(sql -> sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, tokenHash)
                .set(SESSION.TENANT, tenant)
                .set(SESSION.ID, id)
                .set(SESSION.ACCOUNT, account)
                .set(SESSION.DEVICE_NAME, deviceName)
                .set(SESSION.MADE_AT, now.toEpochMilli())
                .set(SESSION.SEEN_AT, now.toEpochMilli())
                .set(SESSION.EXPIRES_AT, end.toEpochMilli())
                .execute());
    }

    /** Of accounts that are not disabled. */
    public Optional<Row> byTokenHash(String tokenHash) {
        return rows(SESSION.TOKEN_HASH.eq(tokenHash).and(ACCOUNT.DISABLED.isFalse())).stream()
                .findFirst();
    }

    /** Whether it is one of an account that is disabled. */
    public boolean ofDisabled(String tokenHash) {
        return !rows(SESSION.TOKEN_HASH.eq(tokenHash).and(ACCOUNT.DISABLED.isTrue()))
                .isEmpty();
    }

    /** @return false when there is none with that token */
    public boolean replace(String beforeHash, String tokenHash, Instant end) {
        return database.write(sql -> sql.update(SESSION)
                        .set(SESSION.TOKEN_HASH, tokenHash)
                        .set(SESSION.EXPIRES_AT, end.toEpochMilli())
                        .where(SESSION.TOKEN_HASH.eq(beforeHash))
                        .execute())
                > 0;
    }

    public List<Row> of(String tenant, String account) {
        return rows(SESSION.TENANT.eq(tenant).and(SESSION.ACCOUNT.eq(account)));
    }

    public List<Row> all(String tenant) {
        return rows(SESSION.TENANT.eq(tenant));
    }

    private List<Row> rows(org.jooq.Condition which) {
        return database.read(sql -> sql.select(
                        SESSION.ID,
                        SESSION.TENANT,
                        TENANT.NAME,
                        SESSION.ACCOUNT,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE,
                        SESSION.DEVICE_NAME,
                        SESSION.MADE_AT,
                        SESSION.SEEN_AT,
                        SESSION.EXPIRES_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.TENANT.eq(SESSION.TENANT), ACCOUNT.ID.eq(SESSION.ACCOUNT))
                .join(TENANT)
                .on(TENANT.TENANT_.eq(SESSION.TENANT))
                .where(which)
                .orderBy(SESSION.MADE_AT, SESSION.ID)
                .fetch(row -> new Row(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        Instant.ofEpochMilli(row.value8()),
                        Instant.ofEpochMilli(row.value9()),
                        Instant.ofEpochMilli(row.value10()))));
    }

    public void seen(String tenant, String id, Instant now) {
        database.write(sql -> sql.update(SESSION)
                .set(SESSION.SEEN_AT, now.toEpochMilli())
                .where(SESSION.TENANT.eq(tenant), SESSION.ID.eq(id))
                .execute());
    }

    public boolean remove(String tenant, String id) {
        return database.write(sql -> sql.deleteFrom(SESSION)
                        .where(SESSION.TENANT.eq(tenant), SESSION.ID.eq(id))
                        .execute())
                > 0;
    }

    public void removeAllOf(String tenant, String account) {
        database.write(sql -> sql.deleteFrom(SESSION)
                .where(SESSION.TENANT.eq(tenant), SESSION.ACCOUNT.eq(account))
                .execute());
    }

    public void removeExpired(Instant now) {
        database.write(sql -> sql.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.le(now.toEpochMilli()))
                .execute());
    }
}
