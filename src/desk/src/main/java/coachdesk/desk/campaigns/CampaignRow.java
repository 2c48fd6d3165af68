package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.Channel;
import java.time.Instant;
import java.util.Set;

/**
 * A campaign in the list.
 *
 * @param groups in its basket
 * @param people in its basket, groups not unfolded
 * @param at of the next sending, else of the last; null when none was ever planned
 * @param sent by all its sendings, tests left out
 * @param failed the same
 * @param unknown the same: nobody can tell whether they arrived
 * @param open still to go
 * @param waiting whether changes of it have not reached the server
 */
public record CampaignRow(
        String id,
        String name,
        String message,
        Status status,
        Set<Channel> channels,
        int groups,
        int people,
        Instant at,
        int sent,
        int failed,
        int unknown,
        int open,
        boolean waiting) {
    /** What can be done with it follows from this. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        MISSED,
        SENDING,
        PAUSED,
        COMPLETED,
        /** Sent to some and not to others. */
        PARTIAL,
        FAILED,
        STOPPED
    }
}
