package coachdesk.desk.campaigns;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.desk.campaigns.hosted.HostedRules;
import coachdesk.desk.problems.Problem;
import java.util.Optional;

/**
 * What the present server would send wrongly, and is therefore not asked to.
 *
 * @param hosted whether it is a classic one; ours sends everything right
 */
public record SendingRules(boolean hosted) {
    /**
     * Why not; empty when it can.
     *
     * @param now whether it goes at once, and not at a set time
     * @param only whether those who already got it are left out
     */
    public Optional<ErrorCode> against(Campaign campaign, boolean now, boolean only) {
        return hosted ? HostedRules.against(campaign, now, only) : Optional.empty();
    }

    /** @throws coachdesk.desk.problems.ProblemException when it cannot; then nothing was queued */
    public void check(Campaign campaign, boolean now, boolean only) {
        against(campaign, now, only).ifPresent(code -> {
            throw Problem.of(code).asException();
        });
    }
}
