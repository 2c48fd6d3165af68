package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.RunRow;
import coachdesk.backend.delivery.store.RunState;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Does about each sending what is wished of it, one transaction for each: whoever looks at the same moment, a sending is
 * started once. Thread-safe.
 */
final class DispatchWatch {
    /** A run without a sign of life for so long is taken over. */
    static final Duration LAPSED = Duration.ofSeconds(30);
    /** And after so long it is not continued: a person decides. */
    static final Duration DEAD = Duration.ofMinutes(30);

    private final RecordStore records;
    private final RunTable runs;
    private final Sendings sendings;
    private final Runs ours;
    private final Clock clock;
    private final OpenDispatches open;

    DispatchWatch(RecordStore records, OpenDispatches open, RunTable runs, Sendings sendings, Runs ours, Clock clock) {
        this.records = records;
        this.runs = runs;
        this.sendings = sendings;
        this.ours = ours;
        this.clock = clock;
        this.open = open;
    }

    /** @return when something will be due that nobody will tell of; empty when there is nothing ahead */
    Optional<Instant> look(String tenant) {
        OpenDispatches.Look look = open.look(tenant);
        look.deleted().forEach(id -> stopDeleted(tenant, id));
        Instant now = clock.instant();
        // Every commit of a studio comes by here, each scan at a door too.
        look.open().stream()
                .filter(dispatch -> !Decision.rests(dispatch, now))
                .forEach(dispatch -> decide(tenant, dispatch));
        return open.next(tenant);
    }

    /** What a process that died had under way when its run was paused or stopped. */
    void inherit(String tenant) {
        for (String dispatch : runs.abandoned(tenant, clock.instant().minus(LAPSED))) {
            if (!ours.has(tenant, dispatch)) {
                records.change(tenant, changes -> sendings.inherit(changes, dispatch, LAPSED))
                        .ifPresent(epoch -> ours.begin(tenant, dispatch, epoch));
            }
        }
    }

    private void stopDeleted(String tenant, String id) {
        if (runs.find(tenant, id).filter(run -> run.ended() == null).isPresent()) {
            records.change(tenant, changes -> {
                sendings.stop(changes, id);
                return null;
            });
        }
    }

    private void decide(String tenant, Dispatch seen) {
        Optional<Long> epoch = records.change(tenant, changes -> changes.find(Kind.DISPATCH, seen.id())
                .filter(Stored::live)
                .flatMap(record -> Dispatch.of(record.doc()))
                .flatMap(dispatch -> act(changes, dispatch)));
        epoch.ifPresent(mine -> ours.begin(tenant, seen.id(), mine));
    }

    /** @return the epoch, when it is ours to send from now on */
    private Optional<Long> act(ChangeSet changes, Dispatch dispatch) {
        Optional<RunRow> run = runs.find(changes, dispatch.id());
        int late = changes.find(Kind.CAMPAIGN, dispatch.campaignId())
                .map(record -> Campaign.of(record.doc()).lateMinutes())
                .orElse(0);
        int retries = run.map(RunRow::retries).orElse(0);
        Decision decision = Decision.of(dispatch, late, retries, changes.now());
        switch (decision) {
            case START -> {
                // A record may be older than its run: one that was restored, or made anew.
                return run.isPresent() ? Optional.empty() : sendings.start(changes, dispatch);
            }
            case MISS -> sendings.settle(changes, dispatch, DispatchState.MISSED);
            case PLAN -> sendings.settle(changes, dispatch, DispatchState.PLANNED);
            case CANCEL -> sendings.settle(changes, dispatch, DispatchState.CANCELLED);
            case SKIP -> sendings.settle(changes, dispatch, DispatchState.SKIPPED);
            case PAUSE -> sendings.pause(changes, dispatch);
            case STOP -> sendings.stop(changes, dispatch.id());
            case RESUME, RETRY -> {
                return Optional.of(sendings.resume(changes, dispatch.id(), dispatch.retries()));
            }
            case NOTHING -> {
                return run.flatMap(row -> takeOver(changes, dispatch, row));
            }
        }
        return Optional.empty();
    }

    private Optional<Long> takeOver(ChangeSet changes, Dispatch dispatch, RunRow run) {
        Duration silent = Duration.between(run.beat(), changes.now());
        boolean lapsed = run.state() == RunState.RUNNING
                && dispatch.state() == DispatchState.RUNNING
                && silent.compareTo(LAPSED) > 0
                && !ours.has(changes.tenant(), run.dispatch());
        if (!lapsed) {
            return Optional.empty();
        }
        return Optional.of(
                silent.compareTo(DEAD) > 0
                        ? sendings.giveUp(changes, run)
                        : sendings.resume(changes, run.dispatch(), run.retries()));
    }
}
