package coachdesk.app.campaigns;

import coachdesk.app.shell.Shell;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;

/** What a person does in the tab of the campaigns while it shows. UI thread only. */
public final class CampaignHand {
    private CampaignHand() {}

    static CampaignPages pages(Shell shell) {
        return ((CampaignsTab) shell.current()).pages();
    }

    public static void edit(Shell shell, String id) {
        pages(shell).edit(id);
    }

    public static void report(Shell shell, String id) {
        pages(shell).report(id);
    }

    /** Asks whether it shall go once more, to all. */
    public static void relaunch(Shell shell, String id) {
        pages(shell).model().rows().stream().filter(row -> row.id().equals(id)).forEach(row -> pages(shell)
                .relaunch(row, false));
    }

    /** Presses the button at the foot of the form. */
    public static void create(Shell shell) {
        ((Button) pages(shell).lookup(".create")).fireEvent(new ActionEvent());
    }
}
