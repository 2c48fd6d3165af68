package coachdesk.contract.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Somebody wants to let planned sendings go, or to go on doing so.
 *
 * @param holder identity of the desk
 * @param name what its owner calls it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeaseRequest(String holder, String name) {}
