package coachdesk.app.conversations;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.app.ui.Lines;
import coachdesk.desk.conversations.ConversationRow;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Stretch;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The conversation that is open, as far as it is on the screen and around it. UI thread only. */
final class ThreadModel {
    private final Conversations conversations;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final Refresh<Opened> refresh;
    private final ReadOnlyObjectWrapper<String> openId = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ConversationRow> row = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ThreadLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper later = new ReadOnlyIntegerWrapper();
    private final ThreadWindow window = new ThreadWindow();
    private volatile Wanted wanted = new Wanted(null, null);
    private Consumer<Runnable> showing = Runnable::run;
    private Runnable opened = () -> {};
    private Instant readBefore;
    private boolean marking;
    private boolean fresh;
    private boolean attentive = true;

    private record Wanted(String id, Stretch stretch) {}

    private record Opened(Wanted of, ConversationRow row, ThreadPage page) {}

    /** @param zone of the studio, at the moment */
    ThreadModel(
            Conversations conversations,
            Signals signals,
            TaskRunner tasks,
            Clock clock,
            Supplier<ZoneId> zone,
            Consumer<Problem> problems) {
        this.conversations = conversations;
        this.tasks = tasks;
        this.clock = clock;
        this.zone = zone;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems)
                .on(signals, Topic.MESSAGE, Topic.CONVERSATION, Topic.READ_MARK, Topic.LATER_MESSAGE, Topic.SYNC);
    }

    /** Which one shall be open; null for none. It is known at once, what stands in it soon after. */
    ReadOnlyObjectProperty<String> openProperty() {
        return openId.getReadOnlyProperty();
    }

    /** Null while none is open, or the one that was is gone. */
    ReadOnlyObjectProperty<ConversationRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    ObservableList<ThreadLine> lines() {
        return lines;
    }

    /** How many messages there are after those that are held: none at the end. */
    ReadOnlyIntegerProperty laterProperty() {
        return later.getReadOnlyProperty();
    }

    /** @param done told each time another conversation, or its end, stands there */
    void whenOpened(Runnable done) {
        opened = done;
    }

    /** @param around does each change of the lines of one conversation, so that what is looked at can be kept in place */
    void whenShown(Consumer<Runnable> around) {
        showing = around;
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** What nobody looks at is not read. @param now whether somebody looks at the window */
    void attentive(boolean now) {
        attentive = now;
        if (now) {
            refresh.ask();
        }
    }

    /** @param id null for none */
    void open(String id) {
        if (id == null || !id.equals(wanted.id())) {
            openId.set(id);
            ask(id, new Stretch.Opening(ThreadWindow.PAGE), true);
        }
    }

    /** Something comes in sight that is not held yet. */
    void showEarlier() {
        if (window.earlier() > 0) {
            page(new Stretch.Before(window.first(), ThreadWindow.PAGE));
        }
    }

    /** The same at the other end. */
    void showLater() {
        if (window.later() > 0) {
            page(new Stretch.After(window.last(), ThreadWindow.PAGE));
        }
    }

    private void page(Stretch stretch) {
        if (wanted.stretch() instanceof Stretch.Again) {
            ask(wanted.id(), stretch, false);
        }
    }

    void showNewest() {
        ask(wanted.id(), new Stretch.Newest(ThreadWindow.PAGE), true);
    }

    private void ask(String id, Stretch stretch, boolean anew) {
        wanted = new Wanted(id, stretch);
        fresh |= anew;
        refresh.ask();
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
                        now, conversations.find(now.id()).orElse(null), conversations.thread(now.id(), now.stretch()));
    }

    private void show(Opened now) {
        if (!now.of().equals(wanted)) {
            return;
        }
        if (fresh) {
            readBefore = now.page().readUpTo();
            marking = now.row() != null && now.row().unread() > 0;
        }
        window.take(now.of().stretch(), now.page());
        wanted = new Wanted(now.of().id(), window.again());
        row.set(now.row());
        later.set(window.later());
        Runnable change = () -> Lines.show(
                lines,
                ThreadLine.of(
                        window.messages(),
                        window.later() > 0 ? ThreadPage.EMPTY : now.page(),
                        new ThreadLine.Reading(marking, readBefore),
                        clock.instant(),
                        zone.get()));
        if (fresh) {
            fresh = false;
            change.run();
            opened.run();
        } else {
            showing.accept(change);
        }
        if (attentive && now.row() != null && now.row().unread() > 0) {
            tasks.run(Task.of(() -> conversations.read(now.of().id())).failed(problems));
        }
    }
}
