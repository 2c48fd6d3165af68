package coachdesk.desk.overview.store;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A data folder, what is in it, and its overview. */
final class OverviewFixture implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    /** A Wednesday evening in Zurich. */
    static final Instant NOW = Instant.parse("2026-03-04T17:20:00Z");

    final Store store;
    final Records records = new Records(DeskKinds.of(() -> ZONE));
    final Outbox outbox = new Outbox(records, () -> UUID.randomUUID().toString());
    final StoredOverview overview;

    OverviewFixture(Path folder) {
        store = NewStore.in(folder);
        overview = new StoredOverview(store, new SettableClock(NOW), () -> ZONE);
    }

    void tell(Kind kind, List<Map<String, Object>> documents) {
        store.change(tx ->
                documents.forEach(doc -> records.told(tx, kind, doc.get("id").toString(), 1, doc)));
    }

    void tell(Kind kind, Map<String, Object> document) {
        tell(kind, List.of(document));
    }

    /** Of what is counted up to the last change. */
    OverviewPage page(int weeks) {
        overview.count();
        return overview.page(weeks);
    }

    @Override
    public void close() {
        store.close();
    }
}
