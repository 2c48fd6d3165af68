package coachdesk.backend.integrations.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Wakes in the database, kept by db-scheduler: what was set rings also after a restart, in one process. Thread-safe. */
public final class DurableWakes {
    private static final String TASK = "integrations";
    private static final Duration LOOKS_BY_ITSELF = Duration.ofSeconds(10);

    private final DataSource database;
    private final Clock clock;
    private final String name;
    private final Duration looks;
    private final CustomTask<Void> task;
    private final Map<String, Instant> set = new HashMap<>();
    private Scheduler scheduler;
    private boolean closed;

    /**
     * @param name of this process, beside what it has taken on
     * @param ring called with what was set, on any thread
     */
    public DurableWakes(DataSource database, Clock clock, String name, Consumer<String> ring) {
        this(database, clock, name, LOOKS_BY_ITSELF, ring);
    }

    /** @param looks how often it looks whether something is due */
    DurableWakes(DataSource database, Clock clock, String name, Duration looks, Consumer<String> ring) {
        this.looks = looks;
        this.database = database;
        this.clock = clock;
        this.name = name;
        // Whoever hears it sets the next time, which cannot be set while this one is still kept.
        this.task = Tasks.custom(TASK, Void.class).execute((instance, context) -> (done, operations) -> {
            over(instance.getId(), operations);
            ring.accept(instance.getId());
        });
    }

    private synchronized void over(String what, ExecutionOperations<Void> operations) {
        set.remove(what);
        operations.remove();
    }

    /** An earlier time that was set stays. Nothing of the library is loaded before the first. */
    public synchronized void at(String what, Instant time) {
        Instant before = set.get(what);
        if (closed || before != null && !time.isBefore(before)) {
            return;
        }
        if (scheduler == null) {
            scheduler = Scheduler.create(database, task)
                    .threads(1)
                    .clock(clock::instant)
                    .schedulerName(new SchedulerName.Fixed(name))
                    .pollingInterval(looks)
                    .shutdownMaxWait(Duration.ofSeconds(2))
                    .build();
            scheduler.start();
        }
        try {
            if (!scheduler.scheduleIfNotExists(task.instance(what), time)) {
                scheduler.reschedule(task.instance(what), time);
            }
            set.put(what, time);
        } catch (TaskInstanceException e) {
            // It rings at this moment, perhaps in another process, or that died while it did: the next look sets it.
        }
    }

    /** What rings now may finish. */
    public void close() {
        Scheduler running;
        synchronized (this) {
            closed = true;
            running = scheduler;
        }
        if (running != null) {
            running.stop();
        }
    }
}
