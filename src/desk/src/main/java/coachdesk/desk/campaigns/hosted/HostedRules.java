package coachdesk.desk.campaigns.hosted;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.wording.Wording;
import java.util.Optional;
import java.util.Set;

/** What the hosted backend would send wrongly, and is therefore not asked to send. */
public final class HostedRules {
    /** E-mail and WhatsApp leave from there without a word about what became of them, or not at all. */
    private static final Set<Channel> SENT_RIGHT = Set.of(Channel.INTERNAL, Channel.GROUP);

    private HostedRules() {}

    /**
     * Why not; empty when it can.
     *
     * @param now whether it is launched, and not left to the hosted scheduler
     * @param only whether those who already got it are left out
     */
    public static Optional<ErrorCode> against(Campaign campaign, boolean now, boolean only) {
        if (!SENT_RIGHT.containsAll(campaign.channels())) {
            return Optional.of(ErrorCode.CLASSIC_CHANNELS);
        }
        if (!new Wording(campaign.message()).variables().isEmpty()) {
            return Optional.of(ErrorCode.CLASSIC_VARIABLES);
        }
        if (now && campaign.action() != null) {
            return Optional.of(ErrorCode.CLASSIC_BUTTON);
        }
        return only ? Optional.of(ErrorCode.CLASSIC_MISSING_ONLY) : Optional.empty();
    }
}
