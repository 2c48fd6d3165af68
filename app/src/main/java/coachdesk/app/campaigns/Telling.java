package coachdesk.app.campaigns;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.shell.Toasts;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.problems.Problem;

/** Says in toasts what became of a campaign. */
record Telling(Toasts toasts, CampaignWords words) implements CampaignsModel.Told {
    @Override
    public void problem(Problem problem) {
        toasts.problem(problem);
    }

    @Override
    public void deleted(CampaignRow row, Runnable undo) {
        toasts.undoable(words.texts().get("campaigns.deleted", words.name(row)), undo);
    }

    @Override
    public void going(CampaignRow row, Runnable back) {
        toasts.offering(
                words.texts().get("campaigns.going", words.name(row)),
                words.texts().get("campaigns.take-back"),
                back);
    }

    @Override
    public void copied(CampaignRow row, String id) {
        toasts.info(words.texts().get("campaigns.copied", words.name(row)));
    }

    void info(String sentence) {
        toasts.info(sentence);
    }
}
