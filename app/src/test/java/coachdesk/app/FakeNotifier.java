package coachdesk.app;

import coachdesk.app.notifications.Notice;
import coachdesk.app.notifications.Notifier;
import java.util.ArrayList;
import java.util.List;

/** Takes every notice, and clicks on it when the test says so. */
public final class FakeNotifier implements Notifier {
    public final List<Notice> shown = new ArrayList<>();
    public final List<Runnable> clicks = new ArrayList<>();
    /** Whether there is nowhere to show it. */
    public boolean missing;

    @Override
    public void show(Notice notice, Runnable clicked, Runnable notShown) {
        if (missing) {
            notShown.run();
        } else {
            shown.add(notice);
            clicks.add(clicked);
        }
    }
}
