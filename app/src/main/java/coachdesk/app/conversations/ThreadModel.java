package coachdesk.app.conversations;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.app.ui.Lines;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The conversation that is open: what was said, and what is about to be. UI thread only. */
final class ThreadModel {
    private static final int PAGE = 100;

    private final Conversations conversations;
    private final TaskRunner tasks;
    private final Supplier<ZoneId> zone;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final Refresh<Opened> refresh;
    private final ReadOnlyObjectWrapper<ConversationRow> row = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ThreadLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper earlier = new ReadOnlyIntegerWrapper();
    private final StringProperty draft = new SimpleStringProperty("");
    private final Map<String, String> drafts = new HashMap<>();
    private volatile Wanted wanted = new Wanted(null, PAGE);
    private Runnable opened = () -> {};
    private Instant readBefore;
    private boolean marking;
    private boolean fresh;
    private boolean attentive = true;

    private record Wanted(String id, int newest) {}

    private record Opened(Wanted of, ConversationRow row, ThreadPage page) {}

    /** @param zone of the studio, at the moment */
    ThreadModel(
            Conversations conversations,
            Signals signals,
            TaskRunner tasks,
            Supplier<ZoneId> zone,
            Consumer<Problem> problems) {
        this.conversations = conversations;
        this.tasks = tasks;
        this.zone = zone;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems)
                .on(signals, Topic.MESSAGE, Topic.CONVERSATION, Topic.READ_MARK, Topic.SYNC);
    }

    /** Null while none is open, or the one that was is gone. */
    ReadOnlyObjectProperty<ConversationRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    ObservableList<ThreadLine> lines() {
        return lines;
    }

    /** How many messages there are before those that are shown. */
    ReadOnlyIntegerProperty earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** What is being written; each conversation keeps its own. */
    StringProperty draftProperty() {
        return draft;
    }

    /** @param done told each time another conversation stands there */
    void whenOpened(Runnable done) {
        opened = done;
    }

    /** What nobody looks at is not read. @param now whether somebody looks at the window */
    void attentive(boolean now) {
        attentive = now;
        if (now) {
            refresh.ask();
        }
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** @param id null for none */
    void open(String id) {
        if (id != null && id.equals(wanted.id())) {
            return;
        }
        keepDraft();
        wanted = new Wanted(id, PAGE);
        draft.set(id == null ? "" : drafts.getOrDefault(id, ""));
        fresh = true;
        refresh.ask();
    }

    private void keepDraft() {
        if (wanted.id() != null) {
            drafts.put(wanted.id(), draft.get());
        }
    }

    void showEarlier() {
        wanted = new Wanted(wanted.id(), wanted.newest() + PAGE);
        refresh.ask();
    }

    /** Says what was written, if it is anything. */
    void say() {
        String id = wanted.id();
        String text = draft.get();
        if (id == null || text.isBlank()) {
            return;
        }
        draft.set("");
        tasks.run(Task.of(() -> conversations.say(id, text))
                .done(said -> refresh.ask())
                .failed(problem -> {
                    // It is written once more into the field from which it came.
                    if (id.equals(wanted.id()) && draft.get().isEmpty()) {
                        draft.set(text);
                    } else {
                        drafts.merge(id, text, (there, lost) -> there + "\n" + lost);
                    }
                    problems.accept(problem);
                }));
    }

    /** @param done gets what takes it back */
    void retract(Message message, Consumer<Runnable> done) {
        changes.run(() -> conversations.retract(message.id()), done);
    }

    /** @param done gets what takes it back */
    void archive(boolean away, Consumer<Runnable> done) {
        String id = wanted.id();
        changes.run(() -> conversations.archive(id, away), done);
    }

    private Opened read() {
        Wanted now = wanted;
        return now.id() == null
                ? new Opened(now, null, ThreadPage.EMPTY)
                : new Opened(
                        now, conversations.find(now.id()).orElse(null), conversations.thread(now.id(), now.newest()));
    }

    private void show(Opened now) {
        if (!now.of().equals(wanted)) {
            return;
        }
        if (fresh) {
            readBefore = now.page().readUpTo();
            marking = now.row() != null && now.row().unread() > 0;
        }
        row.set(now.row());
        earlier.set(now.page().earlier());
        Lines.show(lines, ThreadLine.of(now.page(), readBefore, marking, zone.get()));
        if (fresh) {
            fresh = false;
            opened.run();
        }
        if (attentive && now.row() != null && now.row().unread() > 0) {
            tasks.run(Task.of(() -> conversations.read(now.of().id())).failed(problems));
        }
    }
}
