package coachdesk.app.shell;

import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Opener;
import coachdesk.app.ui.SystemOpener;
import coachdesk.app.ui.Texts;
import coachdesk.desk.Desk;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.ZoneId;

/** What a tab is given. */
public record AppContext(
        Desk desk,
        TaskRunner tasks,
        Texts texts,
        Toasts toasts,
        SidePanel side,
        PeopleActions people,
        Overlay overlay,
        Navigation navigation,
        Sounds sounds,
        Clock clock) {
    /** The studio's, at the moment. */
    public ZoneId zone() {
        return desk.settings().values().zone();
    }

    /** Says times in the studio's zone and the window's language, whatever both are by then. */
    public Moments moments() {
        return new Moments(texts, this::zone);
    }

    /** The system's own; where it has none, the address is told. */
    public Opener opener() {
        return new SystemOpener(tasks, address -> toasts.info(texts.get("link.where", address)));
    }
}
