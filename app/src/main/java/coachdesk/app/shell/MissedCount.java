package coachdesk.app.shell;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.Desk;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How many campaigns wait for a person because their time passed while nobody could send them. UI thread only. */
final class MissedCount {
    private final Refresh<Integer> refresh;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    MissedCount(Desk desk, TaskRunner tasks) {
        refresh = new Refresh<>(tasks, () -> desk.campaigns().missed().size(), count::set, problem -> count.set(0))
                .on(desk.store().signals(), Topic.DISPATCH, Topic.CAMPAIGN);
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    /** As time passes. */
    void look() {
        refresh.ask();
    }

    void stop() {
        refresh.stop();
    }
}
