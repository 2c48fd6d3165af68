package coachdesk.backend.integrations.engine;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.RecordStore.Feed;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncRun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody asked for and is not done, kept by following the change order. Thread-safe. */
final class OpenRuns {
    private static final int PAGE = 500;

    private final RecordStore records;
    private final Map<String, Studio> studios = new HashMap<>();

    private static final class Studio {
        private final Map<String, SyncRun> open = new LinkedHashMap<>();
        private String epoch = "";
        private long seq;
    }

    OpenRuns(RecordStore records) {
        this.records = records;
    }

    /** In the order in which they came. Reads by itself: not within a transaction. */
    synchronized List<SyncRun> follow(String tenant) {
        Studio studio = studios.computeIfAbsent(tenant, id -> new Studio());
        Feed feed;
        do {
            long after = studio.seq;
            feed = records.feed(tenant, List.of(Kind.SYNC_RUN.wire()), after, after, PAGE);
            if (!studio.epoch.isEmpty() && !feed.epoch().equals(studio.epoch)) {
                studios.remove(tenant);
                return follow(tenant);
            }
            studio.epoch = feed.epoch();
            feed.rows().forEach(row -> take(studio, row));
            studio.seq = feed.rows().size() < PAGE
                    ? feed.seq()
                    : feed.rows().getLast().seq();
        } while (feed.rows().size() == PAGE);
        return List.copyOf(studio.open.values());
    }

    private static void take(Studio studio, RecordStore.Row row) {
        SyncRun run = row.deleted() ? null : Json.read(row.doc(), SyncRun.class);
        if (run == null || SyncRun.DONE.equals(run.state()) || SyncRun.FAILED.equals(run.state())) {
            studio.open.remove(row.id());
        } else {
            studio.open.put(row.id(), run);
        }
    }
}
