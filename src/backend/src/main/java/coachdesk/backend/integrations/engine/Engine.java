package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.CursorTable.Position;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.integrations.store.JobTable;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.Committed;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.backend.store.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps studios and platforms in step: looks when something was committed, when something is due, and now and then. What it
 * does follows from the tables alone, whoever wakes it. Thread-safe.
 */
public final class Engine implements Committed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);
    /** Longer than all calls of a job may take together. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final RecordStore records;
    private final Tenants tenants;
    private final People people;
    private final Lanes lanes;
    private final Intake intake;
    private final Work work;
    private final Polls polls;
    private final Wakes wakes;
    private final Later later;
    private final Clock clock;
    private final Set<String> asked = new HashSet<>();
    private volatile boolean closed;

    Engine(
            RecordStore records,
            Tenants tenants,
            People people,
            Lanes lanes,
            Intake intake,
            Work work,
            Polls polls,
            Wakes wakes,
            Later later,
            Clock clock) {
        this.records = records;
        this.tenants = tenants;
        this.people = people;
        this.lanes = lanes;
        this.intake = intake;
        this.work = work;
        this.polls = polls;
        this.wakes = wakes;
        this.later = later;
        this.clock = clock;
    }

    /** From now on. */
    public void start() {
        records.listen(this);
        wakes.start(this::ask);
        again();
    }

    private void again() {
        try {
            tenants.all().forEach(tenant -> ask(tenant.id()));
        } catch (StoreException e) {
            LOG.warn("integrations wait for the database");
        }
        later.after(NOW_AND_THEN, this::again);
    }

    @Override
    public void committed(String tenant, String device, long seq) {
        ask(tenant);
    }

    /** Looks soon. */
    void ask(String tenant) {
        synchronized (asked) {
            if (closed || !asked.add(tenant)) {
                return;
            }
        }
        later.after(Duration.ZERO, () -> look(tenant));
    }

    private void look(String tenant) {
        synchronized (asked) {
            asked.remove(tenant);
        }
        try {
            List<Lane> open = lanes.open(tenant);
            if (!open.isEmpty()) {
                people.follow(tenant);
            }
            open.forEach(lane -> look(tenant, lane));
        } catch (StoreException e) {
            LOG.warn("integrations wait for the database");
        }
    }

    private synchronized void look(String tenant, Lane lane) {
        Position position = intake.follow(tenant, lane);
        Instant now = clock.instant();
        Instant poll = Polls.next(lane.connection().integration(), position);
        if (!poll.isAfter(now)) {
            pull(tenant, lane);
        } else if (!poll.equals(Instant.MAX)) {
            wakes.at(tenant, poll);
        }
        pump(tenant, lane);
    }

    /** Begins as many jobs as may be done now, and sees to it that the next are begun in time. */
    private void pump(String tenant, Lane lane) {
        if (closed || lane.connection() == null) {
            return;
        }
        Instant now = clock.instant();
        Optional<Instant> next = records.change(
                tenant, changes -> new JobTable(changes, lane.connection().id()).next());
        if (next.isEmpty() || lane.full()) {
            return;
        }
        if (next.get().isAfter(now)) {
            wakes.at(tenant, next.get());
            return;
        }
        int free = lane.free(now);
        if (free == 0) {
            pumpLater(tenant, lane, lane.wait(now));
            return;
        }
        List<Job> jobs = new ArrayList<>(records.change(
                tenant, changes -> new JobTable(changes, lane.connection().id())
                        .take(free, changes.now().plus(LEASE))));
        for (Job job : jobs) {
            lane.begin(now);
            later.after(Duration.ZERO, () -> run(tenant, lane, job));
        }
        if (!jobs.isEmpty()) {
            pumpLater(tenant, lane, lane.wait(now));
        }
    }

    /** Of many who want to come back one does. */
    private void pumpLater(String tenant, Lane lane, Duration wait) {
        if (lane.wake()) {
            later.after(wait, () -> {
                lane.woke();
                pump(tenant, lane);
            });
        }
    }

    private void run(String tenant, Lane lane, Job job) {
        if (closed) {
            return;
        }
        Task task = new Task(tenant, lane, job, clock.instant());
        try {
            work.run(task);
        } finally {
            lane.end(task.metered().calls().get(), clock.instant());
        }
        pump(tenant, lane);
    }

    private void pull(String tenant, Lane lane) {
        if (lane.free(clock.instant()) > 0 && lane.pull()) {
            later.after(Duration.ZERO, () -> pullPage(tenant, lane));
        } else {
            pumpLater(tenant, lane, lane.wait(clock.instant()));
        }
    }

    private void pullPage(String tenant, Lane lane) {
        Instant now = clock.instant();
        boolean more = false;
        Metered connector = new Metered(lane.connection().connector());
        lane.begin(now);
        try {
            more = !closed && polls.step(tenant, lane, connector);
            lane.well();
        } catch (PlatformException e) {
            work.stalled(tenant, lane, e);
        } catch (StoreException e) {
            LOG.warn("integrations wait for the database");
        } finally {
            lane.end(connector.calls().get(), clock.instant());
        }
        if (more) {
            later.after(lane.wait(clock.instant()), () -> pullPage(tenant, lane));
        } else {
            lane.pulled();
            ask(tenant);
        }
    }

    @Override
    public void close() {
        closed = true;
        wakes.close();
    }
}
