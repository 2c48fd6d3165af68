package coachdesk.desk.overview.store;

import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.overview.CampaignResult;
import coachdesk.desk.overview.CampaignResults;
import coachdesk.desk.overview.Period;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has become of messages: by the time of their sending, tests left out. */
record CampaignReads(Reading reading, ZoneId zone) {
    private static final String SENDINGS = """
        SELECT d.doc, c.name FROM dispatch d JOIN campaign c ON c.id = d.campaign_id
        WHERE d.at >= ? AND d.at < ? AND NOT d.deleted AND NOT c.deleted
        """;

    /** Of an older program, or of the classic backend's own: all there is stands in the campaign. */
    private static final String OLD = """
        SELECT c.id, c.name, c.old_at, c.old FROM campaign c
        WHERE c.old_at >= ? AND c.old_at < ? AND c.old IS NOT NULL AND NOT c.deleted
            AND NOT EXISTS (SELECT 1 FROM dispatch d WHERE d.campaign_id = c.id AND NOT d.deleted)
        """;

    static CampaignResults of(Reading reading, Period period, ZoneId zone) {
        CampaignReads reads = new CampaignReads(reading, zone);
        int before = reads.results(period.before()).stream()
                .mapToInt(CampaignResult::sent)
                .sum();
        return new CampaignResults(reads.results(period), before);
    }

    private List<CampaignResult> results(Period period) {
        long from = SaleReads.millis(period.from(), zone);
        long to = SaleReads.millis(period.today().plusDays(1), zone);
        Map<String, CampaignResult> results = new HashMap<>();
        reading.statements()
                .each(
                        SENDINGS,
                        row -> {
                            String name = row.getString(2);
                            Json.tryRead(row.getString(1))
                                    .flatMap(Dispatch::of)
                                    .filter(dispatch -> !dispatch.test())
                                    .ifPresent(dispatch -> add(results, result(dispatch, name)));
                        },
                        from,
                        to);
        reading.statements()
                .each(
                        OLD,
                        row -> {
                            String[] counts = row.getString(4).split(" ");
                            add(
                                    results,
                                    new CampaignResult(
                                            row.getString(1),
                                            row.getString(2),
                                            Instant.ofEpochMilli(row.getLong(3)),
                                            Integer.parseInt(counts[0]),
                                            Integer.parseInt(counts[1]),
                                            0));
                        },
                        from,
                        to);
        return results.values().stream()
                .filter(result -> result.sent() + result.failed() + result.unknown() > 0)
                .sorted(Comparator.comparing(CampaignResult::at).reversed().thenComparing(CampaignResult::id))
                .toList();
    }

    private static CampaignResult result(Dispatch dispatch, String name) {
        return new CampaignResult(
                dispatch.campaignId(),
                name,
                dispatch.at(),
                count(dispatch, DeliveryState.SENT),
                count(dispatch, DeliveryState.FAILED),
                count(dispatch, DeliveryState.UNKNOWN));
    }

    private static int count(Dispatch dispatch, DeliveryState state) {
        return dispatch.counts().values().stream()
                .mapToInt(states -> states.getOrDefault(state.wire(), 0))
                .sum();
    }

    private static void add(Map<String, CampaignResult> results, CampaignResult more) {
        results.merge(
                more.id(),
                more,
                (one, other) -> new CampaignResult(
                        one.id(),
                        one.name(),
                        one.at().isAfter(other.at()) ? one.at() : other.at(),
                        one.sent() + other.sent(),
                        one.failed() + other.failed(),
                        one.unknown() + other.unknown()));
    }
}
