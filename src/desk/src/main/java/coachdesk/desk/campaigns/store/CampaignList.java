package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.CAMPAIGN;
import static coachdesk.desk.store.db.Tables.CONVERSATION;
import static coachdesk.desk.store.db.Tables.EVENT;
import static coachdesk.desk.store.db.Tables.OPERATION;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.campaigns.Standing;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.db.tables.records.CampaignRecord;
import coachdesk.desk.words.SearchText;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The rows of the list, from one state of the data. */
record CampaignList(
        Map<String, List<Dispatch>> sendings, Map<String, Long> waiting, Map<String, Long> events, Set<String> groups) {
    static List<CampaignRow> of(DSLContext sql, CampaignQuery query, Instant now) {
        CampaignList list = new CampaignList(
                Sendings.byCampaign(sql),
                sql.select(OPERATION.ID, DSL.max(OPERATION.AT))
                        .from(OPERATION)
                        .where(
                                OPERATION.STATE.eq(Outbox.WAITING),
                                OPERATION.KIND.in(Kind.CAMPAIGN.wire(), Kind.DISPATCH.wire()))
                        .groupBy(OPERATION.ID)
                        .fetchMap(OPERATION.ID, DSL.max(OPERATION.AT)),
                sql.select(EVENT.OF_ID, DSL.max(EVENT.AT))
                        .from(EVENT)
                        .where(EVENT.OF_ID.in(DSL.select(CAMPAIGN.ID).from(CAMPAIGN)))
                        .groupBy(EVENT.OF_ID)
                        .fetchMap(EVENT.OF_ID, DSL.max(EVENT.AT)),
                new HashSet<>(sql.select(CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(CONVERSATION.GROUPED.isTrue())
                        .fetch(CONVERSATION.ID)));
        String text = SearchText.fold(query.text());
        record Placed(CampaignRow row, long changed) {}
        return sql
                .selectFrom(CAMPAIGN)
                .where(CAMPAIGN.DELETED.isFalse(), text.isEmpty() ? DSL.noCondition() : CAMPAIGN.SEARCH.contains(text))
                .fetch()
                .stream()
                .map(row -> new Placed(list.row(row, now), list.changed(row)))
                .filter(placed -> matches(query, placed.row()))
                .sorted(Comparator.comparingLong(Placed::changed).reversed().thenComparing(placed -> placed.row()
                        .id()))
                .map(Placed::row)
                .toList();
    }

    private static boolean matches(CampaignQuery query, CampaignRow row) {
        boolean audience =
                switch (query.audience()) {
                    case ALL -> true;
                    case GROUPS -> row.groups() > 0;
                    case INDIVIDUALS -> row.people() > 0;
                };
        return audience && (query.status() == null || query.status() == row.status());
    }

    /** Epoch milliseconds: by a person of this studio, as far as this desk knows. */
    private long changed(CampaignRecord row) {
        return Stream.of(row.getMadeAt(), events.get(row.getId()), waiting.get(row.getId()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private CampaignRow row(CampaignRecord row, Instant now) {
        List<Dispatch> own = sendings.getOrDefault(row.getId(), List.of());
        Standing standing = Standing.of(old(row), own, row.getLate(), now);
        List<?> any = row.getAnyIds() == null ? List.of() : Json.list(row.getAnyIds());
        int grouped = (int) any.stream().filter(groups::contains).count();
        return new CampaignRow(
                row.getId(),
                row.getName(),
                row.getMessage(),
                standing.status(),
                Channel.ofWires(List.of(row.getWays().split(" "))),
                row.getGroups() + grouped,
                row.getPeople() + any.size() - grouped,
                standing.at(),
                standing.sent(),
                standing.failed(),
                standing.unknown(),
                standing.open(),
                waiting.containsKey(row.getId())
                        || own.stream().anyMatch(dispatch -> waiting.containsKey(dispatch.id())));
    }

    private static Standing.Old old(CampaignRecord row) {
        String[] counts =
                row.getOld() == null ? new String[] {"0", "0"} : row.getOld().split(" ");
        return new Standing.Old(
                row.getStatus(),
                Optional.ofNullable(row.getOldAt()).map(Instant::ofEpochMilli).orElse(null),
                Integer.parseInt(counts[0]),
                Integer.parseInt(counts[1]));
    }
}
