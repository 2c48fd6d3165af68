package coachdesk.app.integrations.platforms.connect;

import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Consent;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.remote.ConsentDoor;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A consent that waits in the browser, and the door that it comes back through. UI thread but where said otherwise. */
final class Consenting {
    private final Connections.Server server;
    private final ConsentDoor.Doors doors;
    private final TaskRunner tasks;
    private final Consumer<ConsentDoor.Came> came;
    private final ReadOnlyObjectWrapper<Consent> waiting = new ReadOnlyObjectWrapper<>();
    private Asked now;

    /** @param door empty when something else stands where it would be: then the code is pasted */
    record Asked(Consent consent, Optional<ConsentDoor> door) {}

    /** @param came told of the one that waits, and of none after it */
    Consenting(Connections.Server server, ConsentDoor.Doors doors, TaskRunner tasks, Consumer<ConsentDoor.Came> came) {
        this.server = server;
        this.doors = doors;
        this.tasks = tasks;
        this.came = came;
    }

    /** Null when nothing waits. */
    ReadOnlyObjectProperty<Consent> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    boolean comesBack() {
        return now != null && now.door().isPresent();
    }

    /** On a worker thread. Whoever asks awaits what comes of it, or leaves it. */
    Asked ask(Function<String, ConnectRequest> request) {
        Optional<ConsentDoor> door = opened();
        try {
            return new Asked(
                    server.consent(request.apply(door.map(one -> Consent.RETURN).orElse(null))), door);
        } catch (RuntimeException e) {
            door.ifPresent(ConsentDoor::close);
            throw e;
        }
    }

    private Optional<ConsentDoor> opened() {
        try {
            return Optional.of(doors.open());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void await(Asked asked) {
        now = asked;
        String state = asked.consent().state();
        asked.door()
                .ifPresent(door -> door.expect(
                        state,
                        what -> tasks.home(() -> {
                            if (now == asked) {
                                came.accept(what);
                            }
                        })));
        waiting.set(asked.consent());
    }

    /** It is about to be answered. @return its state */
    String settle() {
        String state = now.consent().state();
        closed();
        return state;
    }

    /** Nothing is left of it, at the server neither. */
    void abandon() {
        if (now != null) {
            leave(now);
            closed();
        }
    }

    /** The same for one that was never awaited. */
    void leave(Asked asked) {
        asked.door().ifPresent(ConsentDoor::close);
        String state = asked.consent().state();
        if (state != null) {
            // It ends by itself in ten minutes: nobody needs to hear that the server was not reached.
            tasks.run(Task.of(() -> server.cancel(state)).failed(problem -> {}));
        }
    }

    private void closed() {
        now.door().ifPresent(ConsentDoor::close);
        now = null;
        waiting.set(null);
    }
}
