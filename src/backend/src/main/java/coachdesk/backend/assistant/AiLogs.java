package coachdesk.backend.assistant;

import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the assistant was asked and what it said, for the coach: the latest of each studio. Thread-safe. */
final class AiLogs {
    static final int KEPT = 1_000;
    private static final int TEXT = 4_000;
    private static final int NAME = 200;
    private static final int AT_ONCE = 200;
    private static final int MILLIS = 3;

    private final RecordStore records;

    /**
     * One answer, or none.
     *
     * @param conversation null when it was none's
     * @param from who asked; null when nobody knows
     * @param response null when there was none
     * @param code why not; null when there was one
     */
    record Entry(
            String conversation,
            String from,
            String message,
            String response,
            Duration took,
            boolean strict,
            String code) {}

    AiLogs(RecordStore records) {
        this.records = records;
    }

    void add(String tenant, Entry entry) {
        List<String> surplus = surplus(tenant);
        records.change(tenant, changes -> {
            add(changes, entry, surplus);
            return null;
        });
    }

    /** Ids of those that are too many once there is one more. */
    List<String> surplus(String tenant) {
        return records.page(tenant, Kind.AI_LOG, KEPT - 1, AT_ONCE).docs().stream()
                .map(doc -> (String) Json.read(doc).get("id"))
                .toList();
    }

    /** Within somebody's transaction. @param surplus as {@link #surplus} told before it */
    void add(ChangeSet changes, Entry entry, List<String> surplus) {
        Map<String, Object> doc = new LinkedHashMap<>();
        String id = Classic.newId();
        doc.put("id", id);
        doc.put("timestamp", changes.now().toString());
        doc.put("session_id", entry.conversation());
        doc.put("from", entry.from() == null ? null : Graphemes.cut(entry.from(), NAME));
        doc.put("message", Graphemes.cut(entry.message(), TEXT));
        doc.put("response", entry.response() == null ? null : Graphemes.cut(entry.response(), TEXT));
        doc.put("responseTime", seconds(entry.took()));
        doc.put("strict", entry.strict());
        doc.put("code", entry.code());
        changes.put(Kind.AI_LOG, id, doc, null);
        surplus.forEach(old ->
                changes.find(Kind.AI_LOG, old).filter(Stored::live).ifPresent(record -> changes.delete(record, null)));
    }

    /** The classic number: seconds, with a decimal point. */
    static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), MILLIS);
    }
}
