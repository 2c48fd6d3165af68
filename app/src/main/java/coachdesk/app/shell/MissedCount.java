package coachdesk.app.shell;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.Desk;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How many campaigns wait for a person because their time passed while nobody could send them. UI thread only. */
final class MissedCount {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Refresh<Integer> refresh;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Runnable unsubscribe = () -> {};

    MissedCount(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        this.refresh =
                new Refresh<>(tasks, () -> desk.campaigns().missed().size(), count::set, problem -> count.set(0));
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    void start() {
        unsubscribe = desk.store().signals().listen(topics -> {
            if (topics.contains(Topic.DISPATCH) || topics.contains(Topic.CAMPAIGN)) {
                tasks.home(refresh::ask);
            }
        });
        refresh.start();
    }

    /** As time passes. */
    void look() {
        refresh.ask();
    }

    void stop() {
        refresh.stop();
        unsubscribe.run();
    }
}
