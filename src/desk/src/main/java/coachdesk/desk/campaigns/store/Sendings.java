package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.CAMPAIGN;
import static coachdesk.desk.store.db.Tables.DISPATCH;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads campaigns and their sendings. */
final class Sendings {
    private Sendings() {}

    /** In the order of their times; unreadable ones are passed over. */
    static List<Dispatch> where(DSLContext sql, Condition condition) {
        return sql
                .select(DISPATCH.DOC)
                .from(DISPATCH)
                .where(DISPATCH.DELETED.isFalse(), condition)
                .orderBy(DISPATCH.AT, DISPATCH.ID)
                .fetch(DISPATCH.DOC)
                .stream()
                .flatMap(doc -> Json.tryRead(doc).flatMap(Dispatch::of).stream())
                .toList();
    }

    static List<Dispatch> ofCampaign(DSLContext sql, String campaignId) {
        return where(sql, DISPATCH.CAMPAIGN_ID.eq(campaignId));
    }

    static Optional<Dispatch> find(DSLContext sql, String id) {
        return where(sql, DISPATCH.ID.eq(id)).stream().findFirst();
    }

    static Map<String, List<Dispatch>> byCampaign(DSLContext sql) {
        Map<String, List<Dispatch>> sendings = new LinkedHashMap<>();
        where(sql, DISPATCH.CAMPAIGN_ID.isNotNull())
                .forEach(dispatch -> sendings.computeIfAbsent(dispatch.campaignId(), id -> new java.util.ArrayList<>())
                        .add(dispatch));
        return sendings;
    }

    static Optional<Campaign> campaign(DSLContext sql, String id) {
        return sql.select(CAMPAIGN.DOC)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ID.eq(id), CAMPAIGN.DELETED.isFalse())
                .fetchOptional(CAMPAIGN.DOC)
                .flatMap(Json::tryRead)
                .map(Campaign::of);
    }

    /** Of what is not deleted. */
    static Optional<Map<String, Object>> doc(Reading reading, Records records, Kind kind, String id) {
        return records.find(reading, kind, id).filter(it -> !it.deleted()).map(Records.Stored::doc);
    }
}
