package coachdesk.desk.campaigns.store;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.store.Queue;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A data folder with its campaigns, and what a server says of them. */
final class CampaignDesk implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    /** A Friday, seven in the evening. */
    static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    final Store store;
    final Records records = new Records(DeskKinds.of(() -> ZONE));
    final Outbox outbox;
    final StoredCampaigns campaigns;
    final StoredBaskets baskets;
    private final Map<String, Long> revs = new HashMap<>();

    CampaignDesk(Path folder) {
        store = NewStore.in(folder);
        RandomIds ids = new RandomIds(new SplittableRandom(4));
        outbox = new Outbox(records, ids);
        campaigns = new StoredCampaigns(store, records, outbox, ids, clock, () -> ZONE, () -> false);
        baskets = new StoredBaskets(store, records, outbox, ids, clock, JsonSettings.open(folder)::values);
    }

    static Campaign draft(String name, BasketEntry... basket) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("name", name);
        doc.put("message", "Bonjour {prénom}");
        doc.put("channels", Map.of(Channel.INTERNAL.wire(), true));
        Campaign bare = Campaign.of(doc);
        return new Campaign(
                null,
                bare.name(),
                bare.message(),
                null,
                null,
                bare.format(),
                null,
                Set.of(Channel.INTERNAL),
                List.of(basket),
                Map.of(),
                null,
                null,
                null,
                bare.lateMinutes());
    }

    /** As the next pull would. */
    void told(Kind kind, Map<String, Object> doc) {
        String id = doc.get("id").toString();
        store.change(tx -> records.told(tx, kind, id, revs.merge(kind + id, 1L, Long::sum), doc));
    }

    void told(Kind kind, String id, Object... fields) {
        Map<String, Object> doc = new LinkedHashMap<>(Map.of("id", id));
        for (int i = 0; i < fields.length; i += 2) {
            doc.put(fields[i].toString(), fields[i + 1]);
        }
        told(kind, doc);
    }

    /** What the server writes of a sending, over what this desk sees of it. */
    void server(String dispatchId, Object... fields) {
        Map<String, Object> doc =
                new LinkedHashMap<>(store.reading(reading -> records.find(reading, Kind.DISPATCH, dispatchId))
                        .orElseThrow()
                        .doc());
        for (int i = 0; i < fields.length; i += 2) {
            doc.put(fields[i].toString(), fields[i + 1]);
        }
        told(Kind.DISPATCH, doc);
    }

    Map<String, Object> doc(Kind kind, String id) {
        return store.reading(reading -> records.find(reading, kind, id))
                .orElseThrow()
                .doc();
    }

    int pending() {
        return store.reading(Queue::counts).pending();
    }

    @Override
    public void close() {
        store.close();
    }
}
