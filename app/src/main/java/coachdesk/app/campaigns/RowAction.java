package coachdesk.app.campaigns;

import coachdesk.desk.campaigns.CampaignRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What can be done with a campaign: follows from how things stand with it. */
public enum RowAction {
    EDIT("fth-edit-2"),
    LAUNCH("fth-send"),
    CANCEL("fth-x-circle"),
    PAUSE("fth-pause"),
    RESUME("fth-play"),
    STOP("fth-square"),
    /** To those who did not get it, or to all. */
    RELAUNCH("fth-repeat"),
    REPORT("fth-bar-chart-2"),
    COPY("fth-copy"),
    DELETE("fth-trash-2");

    private static final Map<CampaignRow.Status, List<RowAction>> BY_STATUS = new EnumMap<>(Map.of(
            CampaignRow.Status.DRAFT, List.of(LAUNCH, EDIT, COPY, DELETE),
            CampaignRow.Status.SCHEDULED, List.of(EDIT, CANCEL, COPY, DELETE),
            CampaignRow.Status.MISSED, List.of(EDIT, CANCEL, COPY, DELETE),
            CampaignRow.Status.SENDING, List.of(PAUSE, STOP, REPORT),
            CampaignRow.Status.PAUSED, List.of(RESUME, STOP, REPORT),
            CampaignRow.Status.COMPLETED, List.of(REPORT, RELAUNCH, COPY, EDIT, DELETE),
            CampaignRow.Status.PARTIAL, List.of(REPORT, RELAUNCH, COPY, EDIT, DELETE),
            CampaignRow.Status.FAILED, List.of(REPORT, RELAUNCH, COPY, EDIT, DELETE),
            CampaignRow.Status.STOPPED, List.of(REPORT, RELAUNCH, COPY, EDIT, DELETE)));

    private final String icon;

    RowAction(String icon) {
        this.icon = icon;
    }

    /** Ikonli literal. */
    String icon() {
        return icon;
    }

    /** The likeliest first. */
    static List<RowAction> of(CampaignRow.Status status) {
        return BY_STATUS.get(status);
    }
}
