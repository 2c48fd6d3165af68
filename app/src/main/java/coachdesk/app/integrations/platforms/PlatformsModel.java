package coachdesk.app.integrations.platforms;

import coachdesk.app.tasks.Refresh;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which platforms the studio is connected to, as this machine knows it, and which connection is open. UI thread only. */
final class PlatformsModel {
    private final Refresh<List<Integration>> refresh;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final ReadOnlyObjectWrapper<List<Integration>> connections = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Integration> opened = new ReadOnlyObjectWrapper<>();
    private String wanted;

    /** What stands where the cards are. */
    enum State {
        READING,
        SHOWN,
        FAILED
    }

    PlatformsModel(Connections connections, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        this.refresh = new Refresh<>(tasks, connections::all, this::show, problem -> {
                    if (state.get() == State.READING) {
                        state.set(State.FAILED);
                    }
                    problems.accept(problem);
                })
                .on(signals, Topic.INTEGRATION, Topic.SYNC);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** By name. */
    ReadOnlyObjectProperty<List<Integration>> connectionsProperty() {
        return connections.getReadOnlyProperty();
    }

    List<Integration> of(Platform platform) {
        return connections.get().stream()
                .filter(one -> platform.wire().equals(one.type()))
                .toList();
    }

    /** Null while none is open, and when the one that was is gone. */
    ReadOnlyObjectProperty<Integration> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** One that is only about to come is shown when it is there. @param id null for none */
    void open(String id) {
        wanted = id;
        find();
    }

    private void show(List<Integration> now) {
        // The same again would rebuild what somebody is about to press.
        if (!now.equals(connections.get())) {
            connections.set(now);
        }
        state.set(State.SHOWN);
        boolean gone =
                opened.get() != null && now.stream().noneMatch(one -> one.id().equals(wanted));
        if (gone) {
            wanted = null;
        }
        find();
    }

    private void find() {
        opened.set(connections.get().stream()
                .filter(one -> Objects.equals(one.id(), wanted))
                .findFirst()
                .orElse(null));
    }
}
