package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an integration did lately, what it still has to do, and how often it did well. Instants are ISO-8601.
 *
 * @param queue those that were given up, then the others; with many of them not all
 * @param waiting how many still wait, those that are not listed too; null for as many as are listed
 * @param dead how many were given up, counted alike
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IntegrationActivity(
        @JsonProperty("logs") List<Log> logs,
        @JsonProperty("queue") List<Job> queue,
        @JsonProperty("days") List<Day> days,
        @JsonProperty("waiting") Integer waiting,
        @JsonProperty("dead") Integer dead) {
    private static final String DEAD = "dead";

    /**
     * One thing that was done or failed.
     *
     * @param status {@code pending}, {@code processing}, {@code success} or {@code failed}
     * @param request what went there, personal data masked; null when nothing was kept
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Log(
            @JsonProperty("id") String id,
            @JsonProperty("sync_type") String type,
            @JsonProperty("sync_direction") String direction,
            @JsonProperty("source_entity_type") String sourceType,
            @JsonProperty("source_entity_id") String sourceId,
            @JsonProperty("destination_entity_type") String destinationType,
            @JsonProperty("destination_entity_id") String destinationId,
            @JsonProperty("status") String status,
            @JsonProperty("error_code") String errorCode,
            @JsonProperty("error_message") String errorMessage,
            @JsonProperty("started_at") String startedAt,
            @JsonProperty("duration_ms") long millis,
            @JsonProperty("retry_count") int retries,
            @JsonProperty("request_payload") String request) {}

    /** Something that waits. @param state {@code waiting}, {@code running}, {@code retrying} or {@code dead} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Job(
            @JsonProperty("id") String id,
            @JsonProperty("event_type") String event,
            @JsonProperty("entity_kind") String kind,
            @JsonProperty("entity_id") String entity,
            @JsonProperty("state") String state,
            @JsonProperty("attempts") int attempts,
            @JsonProperty("next_at") String nextAt,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("error") SyncError error) {
        /** Whether nobody tries it any more. */
        public boolean dead() {
            return DEAD.equals(state);
        }
    }

    /** @param day ISO, in the studio's zone */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Day(
            @JsonProperty("day") String day,
            @JsonProperty("succeeded") int succeeded,
            @JsonProperty("failed") int failed) {}

    public IntegrationActivity {
        logs = logs == null ? List.of() : logs;
        queue = queue == null ? List.of() : queue;
        days = days == null ? List.of() : days;
        int listedDead = (int) queue.stream().filter(Job::dead).count();
        dead = dead == null ? listedDead : dead;
        waiting = waiting == null ? queue.size() - listedDead : waiting;
    }

    /** One whose whole queue is listed. */
    public IntegrationActivity(List<Log> logs, List<Job> queue, List<Day> days) {
        this(logs, queue, days, null, null);
    }
}
