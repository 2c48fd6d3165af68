package coachdesk.backend.delivery.store;

import static coachdesk.backend.store.db.Tables.CAMPAIGN_ERROR;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Database;
import java.time.Instant;
import java.util.List;

/** What went wrong with campaigns, the newest first; kept when the campaign is gone. */
public final class ErrorTable {
    private final Database database;

    /**
     * An entry.
     *
     * @param contact null where no single recipient is meant
     * @param state what became of the row, as on the wire
     */
    public record Entry(
            String id,
            String campaign,
            String name,
            String channel,
            String contact,
            String contactName,
            String address,
            String code,
            String info,
            String state,
            Instant at) {}

    public ErrorTable(Database database) {
        this.database = database;
    }

    /** The same row failing again replaces its entry. */
    public static void add(ChangeSet changes, RunRow run, Row row) {
        String id = run.dispatch() + "/" + row.n();
        changes.sql()
                .insertInto(CAMPAIGN_ERROR)
                .set(CAMPAIGN_ERROR.TENANT, changes.tenant())
                .set(CAMPAIGN_ERROR.ID, id)
                .set(CAMPAIGN_ERROR.CAMPAIGN, run.campaign())
                .set(CAMPAIGN_ERROR.NAME, run.name())
                .set(CAMPAIGN_ERROR.CHANNEL, row.channel().wire())
                .set(CAMPAIGN_ERROR.CONTACT, row.recipient())
                .set(CAMPAIGN_ERROR.CONTACT_NAME, row.name())
                .set(CAMPAIGN_ERROR.ADDRESS, row.address())
                .set(CAMPAIGN_ERROR.CODE, row.code())
                .set(CAMPAIGN_ERROR.INFO, row.info())
                .set(CAMPAIGN_ERROR.STATE, row.state().wire())
                .set(CAMPAIGN_ERROR.AT, changes.now().toEpochMilli())
                .onConflict(CAMPAIGN_ERROR.TENANT, CAMPAIGN_ERROR.ID)
                .doUpdate()
                .set(CAMPAIGN_ERROR.CODE, row.code())
                .set(CAMPAIGN_ERROR.INFO, row.info())
                .set(CAMPAIGN_ERROR.STATE, row.state().wire())
                .set(CAMPAIGN_ERROR.AT, changes.now().toEpochMilli())
                .execute();
    }

    public List<Entry> newest(String tenant, int limit) {
        return database.read(sql -> sql.selectFrom(CAMPAIGN_ERROR)
                .where(CAMPAIGN_ERROR.TENANT.eq(tenant))
                .orderBy(CAMPAIGN_ERROR.AT.desc(), CAMPAIGN_ERROR.ID)
                .limit(limit)
                .fetch(row -> new Entry(
                        row.getId(),
                        row.getCampaign(),
                        row.getName(),
                        row.getChannel(),
                        row.getContact(),
                        row.getContactName(),
                        row.getAddress(),
                        row.getCode(),
                        row.getInfo(),
                        row.getState(),
                        Instant.ofEpochMilli(row.getAt()))));
    }
}
