package coachdesk.desk.overview;

import java.time.Instant;

/**
 * What has become of a campaign's messages whose time lay in the period.
 *
 * @param name null when it has none
 * @param at the last of these times
 * @param unknown nobody can tell whether they arrived
 */
public record CampaignResult(String id, String name, Instant at, int sent, int failed, int unknown) {}
