package coachdesk.backend;

import coachdesk.backend.integrations.engine.Wakes;
import coachdesk.backend.integrations.store.DurableWakes;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Wakes that are kept in the database where it can keep them, and rung to the moment by the process itself. */
final class IntegrationWakes implements Wakes {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Database database;
    private final Later later;
    private final String name;
    private final Clock clock;
    private volatile DurableWakes durable;
    private volatile Consumer<String> ring = studio -> {};

    IntegrationWakes(Database database, Later later, String name, Clock clock) {
        this.database = database;
        this.later = later;
        this.name = name;
        this.clock = clock;
    }

    @Override
    public void start(Consumer<String> to) {
        ring = to;
        durable = database.source()
                .map(source -> new DurableWakes(source, clock, name, to))
                .orElse(null);
    }

    /** What is near is not worth writing down: whoever starts anew looks at everything anyway. */
    @Override
    public void at(String tenant, Instant time) {
        Duration wait = Duration.between(clock.instant(), time);
        if (durable == null || wait.compareTo(SOON) < 0) {
            later.after(wait.isNegative() ? Duration.ZERO : wait, () -> ring.accept(tenant));
        } else {
            durable.at(tenant, time);
        }
    }

    @Override
    public void close() {
        ring = studio -> {};
        if (durable != null) {
            durable.close();
        }
    }
}
