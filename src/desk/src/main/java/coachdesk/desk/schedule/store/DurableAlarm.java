package coachdesk.desk.schedule.store;

import coachdesk.desk.schedule.Alarm;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** An alarm in the data folder's own file, kept by db-scheduler: what was set rings also after a restart. */
public final class DurableAlarm implements Alarm {
    private static final String TASK = "sending";

    /** Whoever set the alarm asks it to look at each time; this is for when that is forgotten. */
    private static final Duration LOOKS_BY_ITSELF = Duration.ofSeconds(10);

    /** The file keeps milliseconds: what is finer would look changed each time, and ring too early. */
    private static final int ALMOST_A_MILLISECOND = 999_999;

    private final DataSource file;
    private final Clock clock;
    private final String name;
    private final Duration looks;
    private CustomTask<Void> task;
    private Scheduler scheduler;

    /** @param name of this program, beside what it has taken on */
    public DurableAlarm(DataSource file, Clock clock, String name) {
        this(file, clock, name, LOOKS_BY_ITSELF);
    }

    /** @param looks how often it looks by itself whether something is due */
    DurableAlarm(DataSource file, Clock clock, String name, Duration looks) {
        this.looks = looks;
        this.file = file;
        this.clock = clock;
        this.name = name;
    }

    @Override
    public void start(Runnable ring) {
        // Whoever hears it may set the same anew, which cannot be set while this one is still kept.
        task = Tasks.custom(TASK, Void.class).execute((instance, context) -> (done, operations) -> {
            operations.remove();
            ring.run();
        });
        scheduler = Scheduler.create(file, task)
                .threads(1)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(name))
                .pollingInterval(looks)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
        scheduler.start();
    }

    @Override
    public void set(Map<String, Instant> times) {
        Map<String, Instant> wanted = new HashMap<>();
        times.forEach(
                (id, at) -> wanted.put(id, at.plusNanos(ALMOST_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS)));
        scheduler.fetchScheduledExecutions(known -> {
            TaskInstanceId instance = known.getTaskInstance();
            Instant at = wanted.remove(instance.getId());
            if (at == null && known.getExecutionTime().isAfter(clock.instant())) {
                scheduler.cancel(instance);
            } else if (at != null && !at.equals(known.getExecutionTime())) {
                scheduler.reschedule(instance, at);
            }
        });
        wanted.forEach((id, at) -> scheduler.scheduleIfNotExists(task.instance(id), at));
    }

    @Override
    public void check() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
