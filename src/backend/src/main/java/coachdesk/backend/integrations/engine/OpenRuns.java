package coachdesk.backend.integrations.engine;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Trail;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.SyncRun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody asked for and is not done, kept by following the change order. Thread-safe. */
final class OpenRuns {
    private static final List<String> KINDS = List.of(Kind.SYNC_RUN.wire());
    private static final int PAGE = 500;

    private final RecordStore records;
    private final Map<String, Studio> studios = new HashMap<>();

    private record Studio(Trail trail, Map<String, SyncRun> open) {}

    OpenRuns(RecordStore records) {
        this.records = records;
    }

    /** In the order in which they came. Reads by itself: not within a transaction. */
    synchronized List<SyncRun> follow(String tenant) {
        Studio studio = studios.computeIfAbsent(
                tenant, id -> new Studio(new Trail(records, id, KINDS, PAGE), new LinkedHashMap<>()));
        if (!studio.trail.follow(row -> take(studio, row))) {
            studios.remove(tenant);
            return follow(tenant);
        }
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
