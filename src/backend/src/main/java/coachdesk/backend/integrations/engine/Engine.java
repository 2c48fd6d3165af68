package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.store.CursorTable.Position;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.store.Committed;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.integrations.SyncRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps studios and platforms in step: looks when something was committed, when something is due, and now and then. What it
 * does follows from the tables alone, whoever wakes it. Thread-safe.
 */
public final class Engine implements Committed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);
    /** Somebody waits for a plan: it is given up after so many failures in a row. */
    private static final int PATIENCE = 6;

    private final RecordStore records;
    private final Tenants tenants;
    private final People people;
    private final Lanes lanes;
    private final Intake intake;
    private final Polls polls;
    private final OpenRuns asked;
    private final Runs runs;
    private final Pulls pulls;
    private final Pump pump;
    private final Notices notices;
    private final Standing standing;
    private final Wakes wakes;
    private final Later later;
    private final Clock clock;
    private final Set<String> looking = new HashSet<>();
    private final Set<String> planning = ConcurrentHashMap.newKeySet();

    Engine(
            RecordStore records,
            Tenants tenants,
            People people,
            Lanes lanes,
            Intake intake,
            Polls polls,
            Runs runs,
            Pulls pulls,
            Pump pump,
            Notices notices,
            Wakes wakes,
            Later later,
            Clock clock) {
        this.records = records;
        this.tenants = tenants;
        this.people = people;
        this.lanes = lanes;
        this.intake = intake;
        this.polls = polls;
        this.asked = new OpenRuns(records);
        this.runs = runs;
        this.pulls = pulls;
        this.pump = pump;
        this.notices = notices;
        this.standing = new Standing(records, clock);
        this.wakes = wakes;
        this.later = later;
        this.clock = clock;
    }

    /** From now on. */
    public void start() {
        records.listen(this);
        wakes.start(this::ask);
        nowAndThen();
    }

    private void nowAndThen() {
        try {
            tenants.all().forEach(tenant -> ask(tenant.id()));
        } catch (StoreException e) {
            e.log(LOG, "integrations wait for the database");
        }
        later.after(NOW_AND_THEN, this::nowAndThen);
    }

    @Override
    public void committed(String tenant, String device, long seq) {
        ask(tenant);
    }

    /** Looks soon. */
    void ask(String tenant) {
        synchronized (looking) {
            if (!looking.add(tenant)) {
                return;
            }
        }
        later.after(Duration.ZERO, () -> look(tenant));
    }

    private void look(String tenant) {
        synchronized (looking) {
            looking.remove(tenant);
        }
        try {
            lookNow(tenant);
        } catch (StoreException e) {
            e.log(LOG, "integrations wait for the database");
        }
    }

    private synchronized void lookNow(String tenant) {
        List<SyncRun> wanted = asked.follow(tenant);
        List<Lane> open = lanes.open(tenant);
        if (open.isEmpty() && wanted.isEmpty()) {
            return;
        }
        people.follow(tenant);
        for (Lane lane : open) {
            Position position = intake.follow(tenant, lane);
            notices.look(tenant, lane, position);
            standing.tell(tenant, lane, position);
            poll(tenant, lane, position);
        }
        wanted.forEach(run -> run(tenant, open, run));
        open.forEach(lane -> pump.go(tenant, lane));
    }

    private void poll(String tenant, Lane lane, Position position) {
        Instant at = Polls.next(lane.connection().integration(), position);
        if (!at.isAfter(clock.instant())) {
            pulls.begin(
                    tenant,
                    lane,
                    (connection, connector) -> polls.step(tenant, lane, connection, connector),
                    () -> ask(tenant));
        } else if (!at.equals(Instant.MAX)) {
            wakes.at(tenant, at);
        }
    }

    private void run(String tenant, List<Lane> open, SyncRun run) {
        Optional<Lane> lane = open.stream()
                .filter(one -> one.connection().id().equals(run.integration()))
                .findFirst();
        if (run.dry()) {
            plan(tenant, run);
        } else if (runs.letters(tenant, run)) {
            return;
        } else if (lane.isEmpty()) {
            runs.refuse(tenant, run, "disabled");
        } else if (runs.step(tenant, lane.get(), run)) {
            pulls.begin(
                    tenant,
                    lane.get(),
                    (connection, connector) -> polls.step(tenant, lane.get(), connection, connector, run.id()),
                    () -> ask(tenant));
        }
    }

    /** Also for one that is switched off: somebody looks before he switches it on. */
    private void plan(String tenant, SyncRun run) {
        if (!planning.add(run.id())) {
            return;
        }
        Optional<Lane> own = lanes.own(tenant, run.integration());
        if (own.isEmpty()) {
            runs.refuse(tenant, run, "disconnected");
            return;
        }
        plan(tenant, own.get(), new Plan(records, people, tenant, own.get(), run), run.id());
    }

    private void plan(String tenant, Lane lane, Plan plan, String run) {
        pulls.begin(tenant, lane, (connection, connector) -> plan.step(connector, clock.instant()), () -> {
            if (!plan.over() && lane.mayRecover() && lane.failures() < PATIENCE) {
                later.after(lane.wait(clock.instant()), () -> plan(tenant, lane, plan, run));
                return;
            }
            if (!plan.over() && lane.error() != null) {
                runs.fail(tenant, run, lane.error());
            }
            planning.remove(run);
        });
    }

    @Override
    public void close() {
        pulls.close();
        pump.close();
        wakes.close();
    }
}
