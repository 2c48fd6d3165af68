package coachdesk.desk.overview;

import java.util.List;

/**
 * @param campaigns the latest first
 * @param sentBefore messages in the period before
 */
public record CampaignResults(List<CampaignResult> campaigns, int sentBefore) {
    public int sent() {
        return campaigns.stream().mapToInt(CampaignResult::sent).sum();
    }
}
