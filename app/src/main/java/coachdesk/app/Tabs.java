package coachdesk.app;

import coachdesk.app.checkin.CheckInTab;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Tab;
import coachdesk.app.sync.SyncTab;
import java.util.List;
import java.util.function.Function;

/** The tabs in the order of the navigation. A tab that is not named here does not exist. */
final class Tabs {
    private Tabs() {}

    static List<Function<AppContext, Tab>> all(Function<AppContext, Tab> settings) {
        return List.of(CheckInTab::new, SyncTab::new, settings);
    }
}
