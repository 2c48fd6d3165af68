package coachdesk.app.conversations;

import coachdesk.desk.conversations.Others;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who else writes now, and what the others are told of the coach's own writing. UI thread only. */
final class OthersModel {
    private final Others others;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Others.Now> now = new ReadOnlyObjectWrapper<>(Others.Now.NOBODY);
    private Runnable unlisten = () -> {};
    private String writingIn;

    OthersModel(Others others, TaskRunner tasks) {
        this.others = others;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Others.Now> nowProperty() {
        return now.getReadOnlyProperty();
    }

    List<String> writingIn(String conversation) {
        return now.get().writingIn(conversation);
    }

    void start() {
        unlisten.run();
        unlisten = others.listen(next -> tasks.home(() -> now.set(others.now())));
        now.set(others.now());
    }

    void stop() {
        unlisten.run();
        unlisten = () -> {};
        left();
    }

    /** @param text what stands in the field now; blank when it was sent or taken away */
    void wrote(String conversation, String text) {
        if (text.isBlank()) {
            left();
        } else {
            writingIn = conversation;
            others.writing(conversation);
        }
    }

    /** The coach no longer writes where they wrote last. */
    void left() {
        if (writingIn != null) {
            others.stopped(writingIn);
            writingIn = null;
        }
    }
}
