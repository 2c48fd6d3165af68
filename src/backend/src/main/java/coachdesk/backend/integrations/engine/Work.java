package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.people.People;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.StoreException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.SyncEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one job, whatever it is, and sees to what follows when that fails. Thread-safe. */
final class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final RecordStore records;
    private final People people;
    private final Connections connections;
    private final Deeds deeds;
    private final Endings endings;
    private final Backoff backoff;
    private final Supplier<String> newId;
    private final Clock clock;
    private final Pairing pairing;
    private final Happenings happenings;

    Work(
            RecordStore records,
            People people,
            Connections connections,
            Deeds deeds,
            Endings endings,
            Backoff backoff,
            Happenings happenings,
            Supplier<String> newId,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.connections = connections;
        this.deeds = deeds;
        this.endings = endings;
        this.backoff = backoff;
        this.newId = newId;
        this.clock = clock;
        this.pairing = new Pairing(records, people, deeds, endings);
        this.happenings = happenings;
    }

    void run(Task task) {
        try {
            step(task);
            if (task.metered().calls().get() > 0) {
                task.lane().well();
                report(task, null);
            }
        } catch (PlatformException e) {
            failed(task, e);
        } catch (StoreException e) {
            e.log(LOG, "a platform's job waits for the database");
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("event", task.job().event())
                    .log("a platform's job failed: {}", e.getClass().getName());
            failed(
                    task,
                    new PlatformException(FailureKind.ODD_ANSWER, e.getClass().getSimpleName()));
        }
    }

    private void step(Task task) {
        if (task.job().event().equals(Job.INBOUND)) {
            inbound(task);
            return;
        }
        switch (SyncEvent.ofWire(task.job().event()).orElseThrow()) {
            case PERSON_CREATED, PERSON_UPDATED -> pairing.run(task);
            case BOOKING_MADE, CAME, NO_SHOW, CAMPAIGN_SENT -> happenings.run(task, pairing);
        }
    }

    private void inbound(Task task) {
        task.mapping();
        Instant asked = clock.instant();
        Optional<Remote> remote = task.integration().inward()
                ? task.connector().find(task.job().ref().id())
                : Optional.empty();
        people.change(task.tenant(), changes -> {
            if (task.connection().still(changes)) {
                Taking taking = new Taking(
                        changes, people, task.connection(), task.lane().mapping(), asked, deeds, endings, newId);
                remote.ifPresent(one -> taking.take(one, Instant.EPOCH));
                endings.nothing(changes, task);
            }
            return null;
        });
    }

    private void failed(Task task, PlatformException e) {
        try {
            task.keep(records, changes -> endings.failed(changes, task, e));
            stalled(task.tenant(), task.lane(), e);
        } catch (StoreException again) {
            again.log(LOG, "a platform's job waits for the database");
        }
    }

    /** What follows for all that is still to be done there. */
    void stalled(String tenant, Lane lane, PlatformException e) {
        Instant now = clock.instant();
        lane.stalled(e.error());
        if (Backoff.rests(e)) {
            lane.rest(now);
        } else if (e.kind().passing()) {
            lane.pause(
                    backoff.after(lane.failures() + 1, e.retryAfter()),
                    !e.retryAfter().isZero(),
                    now);
        }
        Connection connection = lane.connection();
        if (e.kind() != FailureKind.RATE_LIMITED && connection != null) {
            connections.report(tenant, connection.id(), e.error(), now);
        }
    }

    private void report(Task task, SyncError error) {
        connections.report(task.tenant(), task.connection().id(), error, clock.instant());
    }
}
