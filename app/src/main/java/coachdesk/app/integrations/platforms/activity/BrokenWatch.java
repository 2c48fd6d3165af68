package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.tasks.Pauses;
import coachdesk.app.tasks.Refresh;
import coachdesk.contract.integrations.Integration;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Says when a connection breaks, whatever tab shows, and again each day while nobody mends it. UI thread only. */
public final class BrokenWatch {
    static final Duration AGAIN = Duration.ofDays(1);
    static final Duration HOUR = Duration.ofHours(1);

    private final Pauses pauses;
    private final Clock clock;
    private final Consumer<Integration> broke;
    private final Refresh<List<Integration>> refresh;
    private final Map<String, Instant> told = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Integration>> all = new ReadOnlyObjectWrapper<>(List.of());
    private Runnable later = () -> {};

    /** @param broke gets one that is broken */
    public BrokenWatch(
            Connections connections,
            Signals signals,
            TaskRunner tasks,
            Pauses pauses,
            Clock clock,
            Consumer<Integration> broke,
            Consumer<Problem> problems) {
        this.pauses = pauses;
        this.clock = clock;
        this.broke = broke;
        this.refresh = new Refresh<>(tasks, connections::all, this::look, problems).on(signals, Topic.INTEGRATION);
    }

    /** As they stand; none before it was started. */
    public ReadOnlyObjectProperty<List<Integration>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public void start() {
        refresh.start();
        pass();
    }

    public void stop() {
        refresh.stop();
        later.run();
    }

    private void pass() {
        later = pauses.after(HOUR, () -> {
            refresh.ask();
            pass();
        });
    }

    private void look(List<Integration> now) {
        all.set(now);
        Instant at = clock.instant();
        Instant old = at.minus(AGAIN);
        List<Integration> broken = now.stream()
                .filter(one -> one.enabled() && Integration.BROKEN.equals(one.status()))
                .toList();
        told.keySet().removeIf(id -> broken.stream().noneMatch(one -> one.id().equals(id)));
        broken.stream()
                .filter(one -> !told.getOrDefault(one.id(), Instant.MIN).isAfter(old))
                .forEach(one -> {
                    told.put(one.id(), at);
                    broke.accept(one);
                });
    }
}
