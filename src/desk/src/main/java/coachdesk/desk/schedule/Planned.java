package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.Dispatch;

/**
 * A sending that waits for its time.
 *
 * @param campaign its name
 * @param lateMinutes up to how late it goes without asking
 */
public record Planned(Dispatch dispatch, String campaign, int lateMinutes) {}
