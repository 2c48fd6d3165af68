package coachdesk.app;

import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.sync.SyncStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A connection that says what the test wants. */
public final class FakeSync implements Sync {
    private final List<Consumer<SyncStatus>> listeners = new ArrayList<>();
    private SyncStatus status = new SyncStatus(RemoteKind.EMBEDDED, false, 0, null, null, 0, null, null);

    public void show(SyncStatus now) {
        status = now;
        List.copyOf(listeners).forEach(listener -> listener.accept(now));
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
        return status;
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<String> limits() {
        return List.of();
    }

    @Override
    public Optional<Instant> serverTime() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
