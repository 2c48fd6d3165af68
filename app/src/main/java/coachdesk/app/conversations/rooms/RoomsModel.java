package coachdesk.app.conversations.rooms;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.tasks.Undoable;
import coachdesk.desk.conversations.Room;
import coachdesk.desk.conversations.Rooms;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The links and groups of the studio, and what is written for a new one. UI thread only. */
final class RoomsModel {
    private final Rooms rooms;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Undoable changes;
    private final Refresh<List<Room>> refresh;
    private final ObservableList<Room> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty prompt = new SimpleStringProperty("");
    private final StringProperty group = new SimpleStringProperty("");

    RoomsModel(Rooms rooms, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.rooms = rooms;
        this.tasks = tasks;
        this.problems = problems;
        this.changes = new Undoable(tasks, problems);
        this.refresh = new Refresh<>(tasks, rooms::all, this::show, problems).on(signals, Topic.CONVERSATION);
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    private void show(List<Room> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
        read.set(true);
    }

    ObservableList<Room> shown() {
        return shown;
    }

    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    StringProperty titleProperty() {
        return title;
    }

    /** What alone the assistant knows there; blank for what it knows everywhere. */
    StringProperty promptProperty() {
        return prompt;
    }

    StringProperty groupProperty() {
        return group;
    }

    /** @param done gets the link that was made */
    void makeLink(Consumer<Room> done) {
        String name = title.get();
        String own = prompt.get();
        if (!name.isBlank()) {
            make(() -> rooms.link(name, own), room -> {
                title.set("");
                prompt.set("");
                done.accept(room);
            });
        }
    }

    void makeGroup(Consumer<Room> done) {
        String name = group.get();
        if (!name.isBlank()) {
            make(() -> rooms.group(name), room -> {
                group.set("");
                done.accept(room);
            });
        }
    }

    private void make(Callable<Room> making, Consumer<Room> done) {
        tasks.run(Task.of(making).done(done).failed(problems));
    }

    /** @param done gets what takes it back */
    void change(Callable<Undo> change, Consumer<Runnable> done) {
        changes.run(change, done);
    }

    Rooms rooms() {
        return rooms;
    }
}
