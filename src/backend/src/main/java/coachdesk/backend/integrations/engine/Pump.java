package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins what waits, as fast as each platform may be asked and no more at a time than it bears. Thread-safe. */
final class Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    /** Longer than all calls of a job may take together. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);

    private final RecordStore records;
    private final Work work;
    private final Runs runs;
    private final Wakes wakes;
    private final Later later;
    private final Clock clock;
    private final Seldom looked = new Seldom(NOW_AND_THEN);
    private volatile boolean closed;

    Pump(RecordStore records, Work work, Runs runs, Wakes wakes, Later later, Clock clock) {
        this.records = records;
        this.work = work;
        this.runs = runs;
        this.wakes = wakes;
        this.later = later;
        this.clock = clock;
    }

    void close() {
        closed = true;
    }

    /** Begins as many as may be done now, and sees to it that the next are begun in time. */
    void go(String tenant, Lane lane) {
        Connection connection = lane.connection();
        if (closed || connection == null || lane.full()) {
            return;
        }
        Instant now = clock.instant();
        Optional<Instant> next = records.change(tenant, changes -> next(changes, connection.id(), now));
        if (next.isEmpty()) {
            return;
        }
        if (next.get().isAfter(now)) {
            wakes.at(tenant, next.get());
            return;
        }
        int free = lane.free(now);
        List<Job> jobs = free == 0
                ? List.of()
                : records.change(tenant, changes -> new JobTable(changes, connection.id()).take(free, now.plus(LEASE)));
        for (Job job : jobs) {
            lane.begin(now);
            later.after(Duration.ZERO, () -> run(tenant, lane, job));
        }
        if (free == 0 || !jobs.isEmpty()) {
            later(tenant, lane, lane.wait(now));
        }
    }

    private Optional<Instant> next(ChangeSet changes, String integration, Instant now) {
        JobTable jobs = new JobTable(changes, integration);
        if (looked.again(integration, now)) {
            jobs.clockSetBack(Backoff.LONGEST_TOLD.multipliedBy(2));
        }
        return jobs.next();
    }

    /** Of many who want to come back the first does. */
    private void later(String tenant, Lane lane, Duration wait) {
        if (lane.wake(clock.instant().plus(wait))) {
            later.after(wait, () -> {
                lane.woke();
                again(tenant, lane);
            });
        }
    }

    private void again(String tenant, Lane lane) {
        try {
            go(tenant, lane);
        } catch (StoreException e) {
            e.log(LOG, "a platform's jobs wait for the database");
        }
    }

    private void run(String tenant, Lane lane, Job job) {
        Connection connection = lane.connection();
        if (closed || connection == null) {
            lane.end(0, clock.instant());
            return;
        }
        Task task = new Task(tenant, lane, connection, job, clock.instant());
        try {
            work.run(task);
            if (job.run() != null) {
                runs.tell(tenant, connection.id(), job.run());
            }
        } catch (StoreException e) {
            e.log(LOG, "a platform's jobs wait for the database");
        } finally {
            task.metered().settle(lane, clock.instant());
        }
        again(tenant, lane);
    }
}
