package coachdesk.contract.integrations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a platform did not do what it was asked.
 *
 * @param kind wire name of a {@link FailureKind}
 * @param vendorCode the platform's own word; may be null
 * @param message as the platform says it, without what is secret; may be null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SyncError(
        @JsonProperty("kind") String kind,
        @JsonProperty("vendor_code") String vendorCode,
        @JsonProperty("message") String message) {}
