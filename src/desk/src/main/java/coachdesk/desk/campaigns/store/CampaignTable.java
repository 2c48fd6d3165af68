package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.CAMPAIGN;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.KindTable;
import coachdesk.desk.words.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;

/** Campaigns, as the list shows them without reading a document: one with ten thousand recipients takes a megabyte. */
public final class CampaignTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.CAMPAIGN;
    }

    @Override
    public Table<? extends Record> table() {
        return CAMPAIGN;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Campaign campaign = Campaign.of(doc);
        List<String> any = campaign.basket().stream()
                .filter(entry -> entry.kind() == BasketEntry.Kind.ANY)
                .map(BasketEntry::id)
                .toList();
        int groups = (int) campaign.basket().stream()
                .filter(entry -> entry.kind() == BasketEntry.Kind.GROUP)
                .count();
        Cells columns = new Cells();
        columns.put(CAMPAIGN.NAME, campaign.name());
        columns.put(CAMPAIGN.MESSAGE, campaign.message());
        columns.put(CAMPAIGN.SEARCH, SearchText.fold(campaign.name()) + "\n" + SearchText.fold(campaign.message()));
        columns.put(CAMPAIGN.STATUS, DocFields.text(doc, Campaign.STATUS));
        columns.put(
                CAMPAIGN.WAYS, campaign.channels().stream().map(Channel::wire).collect(Collectors.joining(" ")));
        columns.put(CAMPAIGN.GROUPS, groups);
        columns.put(CAMPAIGN.PEOPLE, campaign.basket().size() - groups - any.size());
        columns.put(CAMPAIGN.ANY_IDS, any.isEmpty() ? null : Json.write(any));
        columns.put(CAMPAIGN.LATE, campaign.lateMinutes());
        columns.put(CAMPAIGN.MADE_AT, millis(doc, "updatedAt", "createdAt"));
        columns.put(CAMPAIGN.OLD_AT, millis(doc, "launchedAt", "scheduledAt"));
        columns.put(CAMPAIGN.OLD, old(doc));
        return columns;
    }

    /** The first of the fields that is a time. */
    private static Long millis(Map<String, Object> doc, String... names) {
        return Stream.of(names)
                .map(doc::get)
                .map(Instants::read)
                .flatMap(Optional::stream)
                .map(Instant::toEpochMilli)
                .findFirst()
                .orElse(null);
    }

    /** The classic results; of its kinds of success only what really left counts as sent. */
    private static String old(Map<String, Object> doc) {
        if (!(doc.get("results") instanceof List<?> results)) {
            return null;
        }
        return count(results, "sent") + " " + count(results, "failed");
    }

    private static long count(List<?> results, String status) {
        return results.stream()
                .filter(result -> result instanceof Map<?, ?> map && status.equals(map.get("status")))
                .count();
    }
}
