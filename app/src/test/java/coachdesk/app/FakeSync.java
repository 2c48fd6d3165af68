package coachdesk.app;

import coachdesk.desk.sync.Limit;
import coachdesk.desk.sync.LiveState;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.sync.SyncStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A connection that says what the test wants. */
public final class FakeSync implements Sync {
    private final List<Consumer<SyncStatus>> listeners = new ArrayList<>();
    private SyncStatus status = new SyncStatus(RemoteKind.EMBEDDED, false, 0, null, null, 0, 0, null, null);
    private SyncStatus after;
    private LiveState live = LiveState.OFF;

    public void show(SyncStatus now) {
        status = now;
        List.copyOf(listeners).forEach(listener -> listener.accept(now));
    }

    public void show(LiveState now) {
        live = now;
        show(status);
    }

    /** What the next sync on demand ends with; as it was before when nothing is said. */
    public void endsWith(SyncStatus end) {
        after = end;
    }

    public boolean isListenedTo() {
        return !listeners.isEmpty();
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public void start() {}

    @Override
    public void nudge() {}

    @Override
    public SyncStatus syncNow() {
        status = after == null ? status : after;
        after = null;
        return status;
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<String> limits() {
        return status.remote() == RemoteKind.CLASSIC
                ? Arrays.stream(Limit.values()).map(Limit::key).toList()
                : List.of();
    }

    @Override
    public Optional<Instant> serverTime() {
        return Optional.empty();
    }

    @Override
    public LiveState live() {
        return live;
    }

    @Override
    public void close() {}
}
