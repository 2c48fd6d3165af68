package coachdesk.app.shell;

import coachdesk.desk.store.Store;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.EnumSet;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Makes visible what another program, such as the terminal, writes into the same data folder. */
final class OutsideWatch {
    private static final Duration EVERY = Duration.seconds(1);

    private final Store store;
    private final TaskRunner tasks;
    private final Timeline clockwork = new Timeline(new KeyFrame(EVERY, event -> look()));
    private long seen = -1;
    private boolean looking;

    OutsideWatch(Store store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
        clockwork.setCycleCount(Animation.INDEFINITE);
    }

    void start() {
        clockwork.play();
    }

    void stop() {
        clockwork.stop();
    }

    /** Off the UI thread: the writer may be busy. */
    private void look() {
        if (!looking) {
            looking = true;
            tasks.run(Task.of(store::outsideWrites).done(this::found).failed(problem -> looking = false));
        }
    }

    private void found(long version) {
        looking = false;
        boolean changed = seen >= 0 && version != seen;
        seen = version;
        if (changed) {
            store.signals().tell(EnumSet.allOf(Topic.class));
        }
    }
}
