package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a real call proved of a credential and its rights.
 *
 * @param account what the account is called there; null when it was not told
 * @param missing rights that it has not and needs, as the platform names them
 * @param rate null when the platform does not say
 * @param error null when all is well
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlatformTrial(
        @JsonProperty("ok") boolean ok,
        @JsonProperty("http_status") int status,
        @JsonProperty("latency_ms") long millis,
        @JsonProperty("account_label") String account,
        @JsonProperty("missing_scopes") List<String> missing,
        @JsonProperty("rate") Rate rate,
        @JsonProperty("error") SyncError error) {
    /** How many calls are left. @param resetSeconds until there are more; -1 when it does not say */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rate(
            @JsonProperty("limit") long limit,
            @JsonProperty("remaining") long remaining,
            @JsonProperty("reset_s") long resetSeconds) {}

    public PlatformTrial {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }
}
