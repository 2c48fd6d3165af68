package coachdesk.app.shell;

import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.ui.Texts;
import coachdesk.desk.Desk;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;

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
        Clock clock) {}
