package coachdesk.app.shell;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** How many of something wait for a person. UI thread only. */
final class WaitingCount {
    private final Refresh<Integer> refresh;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /** @param topics after a change of which it is counted anew */
    WaitingCount(Callable<Integer> counting, TaskRunner tasks, Signals signals, Topic... topics) {
        refresh = new Refresh<>(tasks, counting, count::set, problem -> count.set(0)).on(signals, topics);
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
