package coachdesk.app.campaigns;

import coachdesk.desk.campaigns.CampaignRow;

/** Does what was chosen for a campaign. */
interface RowActions {
    void run(RowAction action, CampaignRow row);

    /** Sends it again. @param only whether those who already got it are left out */
    void relaunch(CampaignRow row, boolean only);
}
