package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that somebody asked an integration to do, once; asked for offline it is done later. The desk makes the record,
 * the server alone writes what came of it. Instants are ISO-8601; any value may be null.
 *
 * @param what {@code all}, {@code one}, {@code retry} or {@code drop}
 * @param dry whether it only says what would be done
 * @param entityKind wire name of the kind of whom it is about, for {@code one}
 * @param jobId for {@code retry} and {@code drop}; null there means all that are dead
 * @param state null while nobody has begun; {@code running}, {@code done} or {@code failed}
 * @param plan of a dry run, the first {@value #PLAN}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SyncRun(
        @JsonProperty("id") String id,
        @JsonProperty("integration_id") String integration,
        @JsonProperty("what") String what,
        @JsonProperty("dry") boolean dry,
        @JsonProperty("entity_kind") String entityKind,
        @JsonProperty("entity_id") String entityId,
        @JsonProperty("job_id") String jobId,
        @JsonProperty("asked_at") String askedAt,
        @JsonProperty("state") String state,
        @JsonProperty("total") int total,
        @JsonProperty("done") int done,
        @JsonProperty("created") int created,
        @JsonProperty("changed") int changed,
        @JsonProperty("skipped") int skipped,
        @JsonProperty("failed") int failed,
        @JsonProperty("error") SyncError error,
        @JsonProperty("ended_at") String endedAt,
        @JsonProperty("plan") List<Planned> plan) {
    public static final int PLAN = 500;
    public static final String ALL = "all";
    public static final String ONE = "one";
    public static final String RETRY = "retry";
    public static final String DROP = "drop";
    public static final String RUNNING = "running";
    public static final String DONE = "done";
    public static final String FAILED = "failed";

    /**
     * What would be done with somebody.
     *
     * @param action {@code create}, {@code change}, {@code skip} or {@code conflict}
     * @param direction {@code to_platform} or {@code from_platform}
     * @param reason a word for why, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Planned(
            @JsonProperty("entity_kind") String kind,
            @JsonProperty("entity_id") String id,
            @JsonProperty("label") String label,
            @JsonProperty("action") String action,
            @JsonProperty("direction") String direction,
            @JsonProperty("reason") String reason,
            @JsonProperty("changes") List<Change> changes) {}

    /** @param before null for what was empty */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(
            @JsonProperty("field") String field,
            @JsonProperty("before") String before,
            @JsonProperty("after") String after) {}

    public SyncRun {
        plan = plan == null ? List.of() : plan;
    }
}
