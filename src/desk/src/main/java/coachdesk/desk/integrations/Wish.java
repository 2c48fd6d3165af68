package coachdesk.desk.integrations;

import coachdesk.contract.integrations.SyncRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody asks of a connection.
 *
 * @param fields of the record that says so
 */
public record Wish(Map<String, Object> fields) {
    public static Wish everything() {
        return new Wish(Map.of("what", SyncRun.ALL));
    }

    /** Says what would be done, and does nothing. */
    public static Wish rehearsal() {
        return new Wish(Map.of("what", SyncRun.ALL, "dry", true));
    }

    /** @param kind wire name */
    public static Wish one(String kind, String id) {
        return new Wish(Map.of("what", SyncRun.ONE, "entity_kind", kind, "entity_id", id));
    }

    /** @param job null for all that nobody tries any more */
    public static Wish retry(String job) {
        return about(SyncRun.RETRY, job);
    }

    /** @param job as for {@link #retry} */
    public static Wish drop(String job) {
        return about(SyncRun.DROP, job);
    }

    /** Whether a run asks for the same. */
    public boolean same(SyncRun run) {
        return Objects.equals(fields.get("what"), run.what())
                && Boolean.TRUE.equals(fields.get("dry")) == run.dry()
                && Objects.equals(fields.get("entity_kind"), run.entityKind())
                && Objects.equals(fields.get("entity_id"), run.entityId())
                && Objects.equals(fields.get("job_id"), run.jobId());
    }

    private static Wish about(String what, String job) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", what);
        if (job != null) {
            fields.put("job_id", job);
        }
        return new Wish(fields);
    }
}
